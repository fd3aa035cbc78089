-- Staff: their accounts, how they sign in, and their sessions. What tells of a person is sealed under the campaign's
-- staff key, which lies in the key store. No time of day is stored but full hours, and one minute while it lasts.

-- Recognises the key, so that a lost one is never replaced by the way.
create table staff_keys (
  campaign_id uuid primary key references campaigns on delete cascade,
  fingerprint bytea not null
);

create table staff_accounts (
  id uuid primary key,
  campaign_id uuid not null references campaigns,
  handle text not null unique check (handle ~ '^[a-z0-9.-]{5,40}$'),
  role text not null check (role in ('owner', 'editor', 'moderator', 'exporter')),
  -- The sealed PHC string; null until it is set anew by a link.
  passphrase bytea,
  -- Sealed.
  address bytea,
  since date not null
);
create index staff_accounts_by_campaign on staff_accounts (campaign_id);

-- Links that give access once: an invitation, or the reset of an account that lost what it signs in with.
create table staff_links (
  -- SHA-256 of the token.
  id bytea primary key,
  purpose text not null check (purpose in ('invite', 'reset')),
  campaign_id uuid not null references campaigns,
  account_id uuid references staff_accounts on delete cascade,
  role text check (role in ('owner', 'editor', 'moderator', 'exporter')),
  address bytea,
  expires_at timestamptz not null,
  constraint staff_links_purpose check (
    (purpose = 'invite' and account_id is null and role is not null)
    or (purpose = 'reset' and account_id is not null and role is null and address is null))
);
create index staff_links_by_account on staff_links (account_id);

-- Second factors: today one secret for codes (TOTP) an account.
create table staff_factors (
  id uuid primary key,
  account_id uuid not null references staff_accounts on delete cascade,
  kind text not null check (kind in ('totp')),
  -- Sealed.
  secret bytea not null,
  -- Sealed; passkeys have one.
  name bytea,
  since date not null
);
create unique index staff_factors_one_totp on staff_factors (account_id) where kind = 'totp';

-- Codes that were taken, as an HMAC, so that each is taken once. `phase` is the minute since 1970, modulo 4: it tells
-- when two minutes are over, and no time of day.
create table staff_used_codes (
  account_id uuid not null references staff_accounts on delete cascade,
  hash bytea not null,
  phase smallint not null check (phase between 0 and 3),
  primary key (account_id, hash)
);

create table staff_recovery_codes (
  account_id uuid not null references staff_accounts on delete cascade,
  -- SHA-256 of 128 random bits.
  hash bytea not null,
  primary key (account_id, hash)
);

-- Tries in the quarter of an hour that runs, by account and device; `device` empty: all unknown ones together.
-- `quarter` is the quarter of an hour since 1970, modulo 4.
create table staff_tries (
  account_id uuid not null references staff_accounts on delete cascade,
  device bytea not null,
  kind text not null check (kind in ('passphrase', 'code')),
  quarter smallint not null check (quarter between 0 and 3),
  n integer not null,
  primary key (account_id, device, kind)
);

create table staff_sessions (
  id uuid primary key,
  account_id uuid not null references staff_accounts on delete cascade,
  token_hash bytea not null unique,
  -- SHA-256 of the token before and of the second of the change: that token is taken for ten seconds more.
  earlier_hash bytea unique,
  -- False: the passphrase was right, and the second factor is still to be shown.
  signed_in boolean not null,
  began_on date not null,
  ends_at timestamptz not null,
  idle_ends_at timestamptz not null,
  -- Sealed.
  name bytea,
  stepped_up_until timestamptz,
  check (signed_in or stepped_up_until is null)
);
create index staff_sessions_by_account on staff_sessions (account_id);

alter table staff_accounts alter passphrase set statistics 0, alter address set statistics 0;
alter table staff_links alter address set statistics 0;
alter table staff_factors alter secret set statistics 0, alter name set statistics 0;
alter table staff_sessions alter name set statistics 0;
