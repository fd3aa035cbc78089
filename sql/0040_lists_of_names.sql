-- outside a transaction
-- Staff read public names by look, the oldest day first, page by page; and those that organisers entered.
create index concurrently if not exists signatures_by_look on signatures (appeal_id, look, day, id)
  where kind = 'public' and name is not null;
create index concurrently if not exists signatures_imported on signatures (appeal_id, day, id)
  where kind = 'public' and name is not null and source <> 'confirmed';
drop index concurrently if exists signatures_waiting;
