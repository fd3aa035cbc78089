-- Staff, second part: invitations by letter, lost means of signing in, tokens of the staff API.

-- Letters without an appeal that were given up: the list of invitations says so.
create table letters_refused (
  -- The id that the letter had in the outbox.
  id uuid primary key,
  expires_at timestamptz not null
);

alter table staff_accounts
  -- The language of the account's letters; null: of its last page.
  add column locale text;

alter table staff_links
  -- The token of an invitation, sealed: owners copy the link once more.
  add column token bytea,
  -- The letter that carries the link.
  add column letter_id uuid,
  -- Wrong codes and passphrases that were given on the page of the link.
  add column tries smallint not null default 0,
  drop constraint staff_links_purpose_check,
  drop constraint staff_links_purpose,
  add constraint staff_links_purpose_check check (purpose in ('invite', 'reset', 'passphrase', 'factor', 'address')),
  add constraint staff_links_purpose check (
    (purpose = 'invite' and account_id is null and role is not null)
    or (purpose = 'address' and account_id is not null and role is null and address is not null)
    or (purpose in ('reset', 'factor') and account_id is not null and role is null and address is null)
    -- Without an account it leads nowhere: an unknown handle causes the same writes as a known one.
    or (purpose = 'passphrase' and role is null and address is null));
create index staff_links_by_campaign on staff_links (campaign_id);
alter table staff_links alter token set statistics 0;

-- A change of an account that waits for 24 hours, in which its person and the one who asked for it can stop it.
create table staff_resets (
  account_id uuid primary key references staff_accounts on delete cascade,
  -- The second factor, passphrase and factor together, or the address.
  what text not null check (what in ('factor', 'both', 'address')),
  -- The owner who asked for it; null: the person.
  asked_by uuid references staff_accounts on delete cascade,
  -- SHA-256 of the token of [Stop this].
  stop_hash bytea not null unique,
  -- The new address, sealed; null until it is confirmed.
  address bytea,
  due_at timestamptz not null,
  constraint staff_resets_address check (what = 'address' or address is null),
  constraint staff_resets_asked check ((what = 'address') = (asked_by is null))
);
alter table staff_resets alter address set statistics 0;

-- News of an account, shown on each of its pages until its person has read it.
create table staff_notices (
  account_id uuid not null references staff_accounts on delete cascade,
  what text not null check (what in ('passphrase', 'factor', 'codes', 'address', 'reset_stopped')),
  day date not null,
  primary key (account_id, what)
);

-- Letters about one's own account, by kind and day: three at most.
create table staff_letters (
  account_id uuid not null references staff_accounts on delete cascade,
  kind text not null,
  day date not null,
  n smallint not null,
  primary key (account_id, kind, day)
);

create table staff_tokens (
  id uuid primary key,
  campaign_id uuid not null references campaigns,
  role text not null check (role in ('owner', 'editor', 'moderator', 'exporter')),
  access text not null check (access in ('read', 'write')),
  step_up boolean not null,
  token_hash bytea not null unique,
  -- Sealed.
  name bytea not null,
  since date not null,
  -- The last day on which it works, at most a year ahead.
  until date not null,
  used_on date,
  check (access = 'write' or not step_up)
);
create index staff_tokens_by_campaign on staff_tokens (campaign_id);
alter table staff_tokens alter name set statistics 0;
