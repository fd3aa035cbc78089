-- Organisations that endorse. The representative is sealed under a key of its own in the key store, `rep-<id>-<day>`.
create table endorsements (
  id uuid primary key,
  appeal_id uuid not null references appeals,
  -- Withdrawn ones are deleted.
  state text not null check (state in ('waiting', 'listed', 'declined', 'removed')),
  -- By a representative who confirmed an address, or by staff from a list.
  origin text not null check (origin in ('offered', 'entered')),
  name text not null,
  name_en text,
  country text check (country ~ '^[A-Z]{2}$'),
  website text,
  kind text check (kind in ('association', 'foundation', 'human_rights', 'media', 'trade_union', 'university', 'party', 'company', 'other')),
  -- By language.
  statements jsonb not null default '{}',
  -- The change that the representative wants, which waits for a look while the listed entry stays.
  proposed jsonb,
  -- The day on which the state, or the proposal, began.
  since date not null,
  -- The day on which the organisers confirmed it.
  confirmed_on date,
  -- The reason of a decline or a removal, as the representative sees it.
  reason text,
  sort_key text not null,
  -- Name and domain folded over look-alike letters: equal ones stand beside each other in the queue.
  skeletons text[] not null,
  representative bytea,
  -- The address mark under the appeal's key; null after a rekey, a shred, or without a representative.
  mark bytea,
  manage_hash bytea unique,
  check (state <> 'listed' or confirmed_on is not null),
  -- A listed one stays when its representative's time is over.
  check (origin = 'entered' or state in ('listed', 'removed') or representative is not null),
  check (origin = 'entered' or state = 'removed' or manage_hash is not null)
);
create index endorsements_by_state on endorsements (appeal_id, state, since, id);
create index endorsements_by_mark on endorsements (appeal_id, mark) where mark is not null;
alter table endorsements
  alter name set statistics 0,
  alter name_en set statistics 0,
  alter website set statistics 0,
  alter statements set statistics 0,
  alter proposed set statistics 0,
  alter reason set statistics 0,
  alter sort_key set statistics 0,
  alter skeletons set statistics 0,
  alter representative set statistics 0,
  alter mark set statistics 0,
  alter manage_hash set statistics 0;

-- "Listed by mistake?": about a listed organisation.
create table endorsement_reports (
  id uuid primary key,
  endorsement_id uuid not null references endorsements on delete cascade,
  words text,
  day date not null,
  decided_on date
);
alter table endorsement_reports alter words set statistics 0;
create index endorsement_reports_by_endorsement on endorsement_reports (endorsement_id);
