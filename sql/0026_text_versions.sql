-- Random, and new whenever texts or settings are replaced: forms and letters carry it, so that nobody signs another text.
alter table appeals
  add column text_version text not null default left(replace(gen_random_uuid()::text, '-', ''), 12);
