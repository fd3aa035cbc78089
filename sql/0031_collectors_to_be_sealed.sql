-- outside a transaction
-- The check that 0030 left for later, and the rows that wait for the job.
alter table signatures validate constraint signatures_provenance;
create index concurrently if not exists signatures_to_be_sealed on signatures (appeal_id, id) where provenance_by is not null;
