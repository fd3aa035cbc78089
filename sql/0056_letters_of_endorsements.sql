-- A lost own link of a representative is found like that of a signer.
alter table pending_signatures
  drop constraint pending_signatures_kind_check,
  add constraint pending_signatures_kind_check
    check (kind in ('signature', 'recovery', 'endorsement', 'endorsement_link', 'trial', 'staff')) not valid,
  drop constraint pending_signatures_has_appeal,
  add constraint pending_signatures_has_appeal
    check (appeal_id is not null or kind not in ('signature', 'recovery', 'endorsement', 'endorsement_link')) not valid;
