-- What the servers saw of their clocks: a clock that is suddenly another must not destroy anything.
create table clock_watch (
  one boolean primary key default true check (one),
  -- The last full hour in which a server trusted its clock. Never goes back.
  trusted_hour timestamptz,
  -- Until then nothing is destroyed because of its age, and why.
  held_until timestamptz,
  doubt text check (doubt in ('jumped', 'stopped', 'differs')),
  check ((held_until is null) = (doubt is null))
);
