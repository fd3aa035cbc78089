-- outside a transaction
-- Read by every settle, and each second while the server looks for what is due.
create index concurrently if not exists signatures_moving on signatures (appeal_id, day) where moving;
