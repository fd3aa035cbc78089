-- The foundation: campaigns, their keys, appeals, and the way of a signature.
-- No foreign keys on pending_signatures and outbox: they cost a quarter of the rate, and appeals are never deleted.

create table instance (
  one boolean primary key default true check (one),
  -- HMAC under SECRET_KEY: another SECRET_KEY stops the start.
  secret_check bytea not null
);

create table campaigns (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  contact text,
  press_contact text,
  controller text,
  server_location text,
  -- Demo campaigns are neither served nor counted unless PUBLIC_URL is loopback.
  demo boolean not null default false,
  -- The current set of recipients; 0 while none is proven.
  epoch integer not null default 0
);

create table recipients (
  id uuid primary key,
  campaign_id uuid not null references campaigns,
  recipient text not null,
  label text not null,
  demo boolean not null default false,
  -- SHA-256 of the answer that only the identity can read out of the challenge.
  challenge_hash bytea not null,
  proven_on date,
  unique (campaign_id, recipient)
);

create table epochs (
  campaign_id uuid not null references campaigns,
  number integer not null check (number > 0),
  recipients text[] not null check (cardinality(recipients) > 0),
  since date not null,
  primary key (campaign_id, number)
);

create table appeals (
  id uuid primary key,
  campaign_id uuid not null references campaigns,
  slug text not null unique,
  state text not null default 'draft' check (state in ('draft', 'open', 'closed', 'archived')),
  safety text not null default 'protected' check (safety in ('protected', 'open')),
  -- What differs from the defaults of the safety, by name; empty for most appeals.
  policy jsonb not null default '{}',
  kind text not null check (kind in ('letter', 'manifesto', 'statement', 'petition')),
  visibilities text[] not null check (cardinality(visibilities) > 0 and visibilities <@ array['public', 'private', 'anonymous']),
  seats smallint not null default 2 check (seats between 1 and 4),
  goal integer check (goal > 0),
  source_locale text not null,
  opened_on date,
  closes_at timestamptz check (date_trunc('hour', closes_at, 'UTC') = closes_at),
  closed_at timestamptz,
  -- Letters sent before the closing can be confirmed until then.
  late_until timestamptz,
  shredded_at timestamptz,
  stopped_at timestamptz,
  key_fingerprint bytea,
  rekeyed_on date,
  -- Bumped, last in its transaction, by whatever changes a public page.
  version bigint not null default 1,
  check (state = 'draft' or opened_on is not null),
  check (state not in ('closed', 'archived') or (closed_at is not null and late_until is not null))
);

create table appeal_texts (
  appeal_id uuid not null references appeals,
  locale text not null,
  title text not null,
  short_title text not null,
  opening text not null,
  byline text not null,
  body text not null,
  -- [{name, ask}] and [{name, descriptor}]
  addressees jsonb not null,
  initiators jsonb not null,
  no_email text,
  primary key (appeal_id, locale)
);

-- What a letter's token opens. The id is SHA-256 of the token; the ciphertext is of one size for all.
create table pending_signatures (
  id bytea primary key check (length(id) = 32),
  appeal_id uuid not null,
  kind text not null check (kind in ('signature', 'recovery')),
  ciphertext bytea not null,
  -- NULL after a rekey or a shred, and for a recovery.
  mark bytea,
  chain bytea not null,
  expires_at timestamptz not null check (date_trunc('hour', expires_at, 'UTC') = expires_at)
);
create index pending_by_mark on pending_signatures (appeal_id, mark);
create index pending_by_chain on pending_signatures (chain);
create index pending_by_expiry on pending_signatures (expires_at);

-- Letters that wait. Sealed under the outbox key of key_day.
create table outbox (
  id uuid primary key,
  appeal_id uuid not null,
  pending_id bytea,
  key_day date not null,
  sealed bytea not null,
  due_at timestamptz not null,
  expires_at timestamptz not null check (date_trunc('hour', expires_at, 'UTC') = expires_at),
  attempts smallint not null default 0,
  leased_until timestamptz,
  -- The idempotency key of the batch that this letter was frozen into.
  batch_id uuid,
  tallied boolean not null default false
);
create index outbox_due on outbox (due_at);
create index outbox_by_pending on outbox (pending_id);
create index outbox_by_batch on outbox (batch_id) where batch_id is not null;

-- Letters of a day to one address: a keyed hash, and nothing to find the address by once the day's key is gone.
create table letter_tallies (
  hash bytea primary key,
  key_day date not null,
  letters smallint not null
);

create table silences (
  hash bytea primary key,
  key_month date not null,
  expires_at timestamptz not null check (date_trunc('hour', expires_at, 'UTC') = expires_at)
);

create table letter_failures (
  day date not null,
  company text not null,
  class text not null,
  letters integer not null,
  primary key (day, company, class)
);

-- A confirmation can be asked again for thirty minutes; no reference to the signature.
create table receipts (
  id bytea primary key,
  expires_at timestamptz not null
);
create index receipts_by_expiry on receipts (expires_at);

create table counts (
  appeal_id uuid primary key references appeals,
  public integer not null default 0 check (public >= 0),
  private integer not null default 0 check (private >= 0),
  anonymous integer not null default 0 check (anonymous >= 0),
  imported integer not null default 0 check (imported >= 0),
  held integer not null default 0 check (held >= 0),
  held_since date,
  as_of timestamptz not null,
  -- The last point of the hourly grid that was decided.
  settled_hour timestamptz not null,
  batch integer not null default 0
);

-- Confirmed, on the way to the list. The running number decides seats and never leaves this table.
create table inbox (
  seq bigint generated always as identity primary key,
  id uuid not null unique,
  appeal_id uuid not null references appeals,
  kind text not null check (kind in ('public', 'private', 'anonymous')),
  name text,
  descriptor text,
  country text check (country ~ '^[A-Z]{2}$'),
  sort_key text,
  sealed bytea,
  epoch integer,
  mark bytea,
  email_indexes bytea[],
  another_person boolean not null,
  manage_hash bytea not null unique,
  -- A row that its settle could not move is set aside, where the operator sees it.
  set_aside boolean not null default false,
  constraint inbox_form check (
    (kind = 'public' and name is not null and sort_key is not null and sealed is null and epoch is null)
    or (kind = 'private' and sealed is not null and epoch is not null
        and name is null and descriptor is null and country is null and sort_key is null)
    or (kind = 'anonymous' and name is null and descriptor is null and country is null and sort_key is null
        and sealed is null and epoch is null))
);
create index inbox_by_appeal on inbox (appeal_id, seq);

create table signatures (
  id uuid primary key,
  appeal_id uuid not null references appeals,
  source text not null check (source in ('confirmed', 'collected', 'conveyed')),
  kind text not null check (kind in ('public', 'private', 'anonymous')),
  state text not null check (state in ('counted', 'held', 'invalid')),
  -- Of a public name. Kept through a change to private, so that a hidden name cannot come back unlooked at.
  look text not null check (look in ('waiting', 'shown', 'hidden')),
  name text,
  descriptor text,
  country text check (country ~ '^[A-Z]{2}$'),
  sort_key text,
  sealed bytea,
  epoch integer,
  email_index bytea,
  seat smallint,
  manage_hash bytea unique,
  batch integer not null,
  day date not null,
  provenance_by text,
  provenance_day date,
  provenance_consent text,
  constraint signatures_form check (
    (kind = 'public' and name is not null and sort_key is not null and sealed is null and epoch is null)
    or (kind = 'private' and sealed is not null and epoch is not null
        and name is null and descriptor is null and country is null and sort_key is null)
    or (kind = 'anonymous' and name is null and descriptor is null and country is null and sort_key is null
        and sealed is null and epoch is null)),
  constraint signatures_provenance check ((source = 'confirmed') = (provenance_by is null)),
  constraint signatures_invalid_has_no_index check (state <> 'invalid' or email_index is null),
  unique (appeal_id, email_index)
);
create index signatures_by_name on signatures (appeal_id, sort_key collate "C", id)
  where kind = 'public' and state = 'counted' and look = 'shown';
create index signatures_by_day on signatures (appeal_id, day desc, sort_key collate "C", id)
  where kind = 'public' and state = 'counted' and look = 'shown';
create index signatures_by_batch on signatures (appeal_id, batch desc, id)
  where kind = 'public' and state = 'counted' and look = 'shown';
create index signatures_waiting on signatures (appeal_id, id)
  where kind = 'public' and look = 'waiting';
create index signatures_held on signatures (appeal_id) where state = 'held';

-- What moves the number beside settle itself; consumed by the next settle.
create table count_changes (
  id bigint generated always as identity primary key,
  appeal_id uuid not null references appeals,
  bucket text not null check (bucket in ('public', 'private', 'anonymous', 'imported')),
  n integer not null,
  cause text not null check (cause in ('added', 'withdrawn', 'changed', 'held', 'released', 'invalidated', 'removed')),
  reason text
);
create index count_changes_by_appeal on count_changes (appeal_id);

-- The public lines that say why the number moved. Withdrawals are gathered by month, day being its first.
create table count_lines (
  appeal_id uuid not null references appeals,
  day date not null,
  cause text not null,
  reason text not null default '',
  n integer not null,
  primary key (appeal_id, day, cause, reason)
);

create table milestones (
  appeal_id uuid not null references appeals,
  n integer not null,
  day date not null,
  primary key (appeal_id, n)
);

-- Ids of withdrawn, replaced and removed signatures, for the exports that come after.
create table withdrawn (
  id uuid primary key,
  appeal_id uuid not null references appeals,
  day date not null
);

create table audit_head (
  one boolean primary key default true check (one),
  seq bigint not null,
  hash bytea not null
);
insert into audit_head (seq, hash) values (0, sha256(''));

create table audit_log (
  seq bigint primary key,
  campaign_id uuid references campaigns,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  detail jsonb not null,
  hash bytea not null
);
create index audit_by_campaign on audit_log (campaign_id, seq);

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the log is append-only';
end $$;
create trigger audit_log_append_only before update or delete on audit_log
  for each row execute function audit_is_append_only();
