-- What can change of an appeal after people have signed it.
alter table appeals
  -- The time from which the counts are live again; until then they go on moving on the grid.
  add column live_from timestamptz,
  -- The visibilities that were on offer before.
  add column taken_away text[] not null default '{}';

-- What the appeal's page says of such changes, with their days.
create table appeal_changes (
  appeal_id uuid not null references appeals,
  seq bigint not null generated always as identity,
  day date not null,
  what text not null check (what in ('closing', 'safety', 'withhold_small_counts', 'names_by_day', 'names_as_json')),
  -- Of a closing: the planned end of signing before and after; null is none.
  closed_before timestamptz,
  closed_after timestamptz,
  primary key (appeal_id, seq),
  check (what = 'closing' or (closed_before is null and closed_after is null))
);
