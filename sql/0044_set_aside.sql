-- outside a transaction
-- The few rows that no settle can move, found however many wait.
create index concurrently if not exists inbox_set_aside on inbox (appeal_id) where set_aside;
