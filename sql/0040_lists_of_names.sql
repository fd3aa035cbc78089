-- outside a transaction
-- Staff read public names by look, the oldest day first, page by page, and count them from the index
-- alone; those that organisers entered; and the few that are invalid.
create index concurrently if not exists signatures_by_look on signatures (appeal_id, look, day, id) include (state)
  where kind = 'public' and name is not null;
create index concurrently if not exists signatures_imported on signatures (appeal_id, day, id)
  where kind = 'public' and name is not null and source <> 'confirmed';
create index concurrently if not exists signatures_invalid on signatures (appeal_id) where state = 'invalid';
drop index concurrently if exists signatures_waiting;
