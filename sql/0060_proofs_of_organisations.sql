-- Names of an organisation in further languages, by language.
alter table endorsements add column names jsonb not null default '{}';
alter table endorsements alter names set statistics 0;
-- A change that waits says every field that it may change.
update endorsements set proposed = '{"names": {}, "kind": null, "statements": {}}'::jsonb || proposed where proposed is not null;

-- The line `undersigned=<id>` at an organisation's domain, as each check found it.
create table endorsement_proofs (
  endorsement_id uuid not null references endorsements on delete cascade,
  method text not null check (method in ('dns', 'file')),
  domain text not null,
  -- The last day on which the line was there; null: never.
  seen_on date,
  -- The day of the last check, and what it saw: a list of facts, which pages word.
  checked_on date not null,
  seen jsonb not null,
  -- The first day on which the line was not there any more.
  missing_since date,
  -- The day on which a letter told the representative of that.
  told_on date,
  -- The day of the next check; null: never seen, checked only when the representative asks.
  next_on date,
  primary key (endorsement_id, method)
);
create index endorsement_proofs_by_next on endorsement_proofs (next_on) where next_on is not null;
alter table endorsement_proofs
  alter domain set statistics 0,
  alter seen set statistics 0;

-- A campaign may want no checks: each tells the organisation's name servers where our server is.
alter table campaigns add column proof_checks boolean not null default true;
