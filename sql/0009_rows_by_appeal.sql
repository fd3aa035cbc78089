-- outside a transaction
-- Neither a validation nor a concurrent build keeps anybody from reading or writing.
alter table pending_signatures validate constraint pending_signatures_kind_check;
alter table pending_signatures validate constraint pending_signatures_has_appeal;

-- All rows of an appeal in the order of their ids, for recounts and exports that go page by page.
create index concurrently if not exists signatures_by_appeal on signatures (appeal_id, id);
create index concurrently if not exists withdrawn_by_appeal on withdrawn (appeal_id, id);
