-- outside a transaction
-- The checks that 0046 and 0047 left for later. Every search reads the list of pending words, so it is kept short; without
-- one a settle would take a quarter longer.
alter table signatures validate constraint signatures_search_key;
alter table inbox validate constraint inbox_search_key;
create index concurrently if not exists signatures_by_search_key on signatures using gin (search_key)
  with (fastupdate = on, gin_pending_list_limit = 64) where kind = 'public';
create index concurrently if not exists signatures_without_search_key on signatures (appeal_id, id)
  where name is not null and search_key is null;
