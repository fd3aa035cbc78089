-- The kinds to come. Added unvalidated, so that no row is read under this lock; 0009 validates both.
alter table pending_signatures
  alter column appeal_id drop not null,
  drop constraint pending_signatures_kind_check,
  add constraint pending_signatures_kind_check
    check (kind in ('signature', 'recovery', 'endorsement', 'trial', 'staff')) not valid,
  add constraint pending_signatures_has_appeal
    check (appeal_id is not null or kind not in ('signature', 'recovery', 'endorsement')) not valid;
