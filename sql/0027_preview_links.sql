-- Links to drafts. The id is SHA-256 of the token.
create table preview_links (
  id bytea primary key check (length(id) = 32),
  appeal_id uuid not null references appeals,
  expires_at timestamptz not null check (date_trunc('hour', expires_at, 'UTC') = expires_at)
);
create index preview_links_by_appeal on preview_links (appeal_id);
