-- outside a transaction
-- The checks and indexes that 0017 and 0018 left for later.
alter table signatures validate constraint signatures_form;
alter table signatures validate constraint signatures_provenance;
alter table inbox validate constraint inbox_form;

create index concurrently if not exists signatures_by_name on signatures (appeal_id, sort_key collate "C", id)
  where kind = 'public' and state = 'counted' and look = 'shown';
create index concurrently if not exists signatures_by_day on signatures (appeal_id, day desc, sort_key collate "C", id)
  where kind = 'public' and state = 'counted' and look = 'shown';
