-- outside a transaction
-- The checks that 0056 left for later.
alter table pending_signatures validate constraint pending_signatures_kind_check;
alter table pending_signatures validate constraint pending_signatures_has_appeal;
