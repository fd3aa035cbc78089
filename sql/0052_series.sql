-- The series of the numbers page. A period that is over never changes: only settle adds one, and nothing counts it from rows.
create table count_periods (
  seq bigint generated always as identity,
  appeal_id uuid not null references appeals,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  n integer not null,
  primary key (appeal_id, seq)
);
alter table counts
  -- The sum of the periods that are over: the running one holds what the total has beyond it.
  add column ended_total integer not null default 0,
  -- The first day of the running period.
  add column running_from date,
  -- The signatures of the running period; a change of visibility only takes away from them.
  add column running_confirmed integer not null default 0,
  add column running_unnamed integer not null default 0,
  -- The total of the daily settle that the series was last made at, where it is made once a day; null before the first.
  add column series_total integer,
  add column series_as_of timestamptz;
-- Signatures that were counted before belong to the running period.
update counts set running_confirmed = public + private + anonymous, running_unnamed = private + anonymous,
  running_from = (select opened_on from appeals where appeals.id = counts.appeal_id);
