-- outside a transaction
-- The checks that 0046 and 0047 left for later. New words go straight into the index: a list of pending ones would be
-- read by every search.
alter table signatures validate constraint signatures_search_key;
alter table inbox validate constraint inbox_search_key;
create index concurrently if not exists signatures_by_search_key on signatures using gin (search_key)
  with (fastupdate = off) where kind = 'public';
create index concurrently if not exists signatures_without_search_key on signatures (appeal_id, id)
  where name is not null and search_key is null;
