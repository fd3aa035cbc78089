-- A seat without its index would tell nothing but who was the second person of a mailbox.
update signatures set seat = null where email_index is null and seat is not null;
alter table signatures add constraint signatures_seat_has_index check (seat is null or email_index is not null);

-- As before, in the order of whoever decides a case, and of retention: signatures, reports, mutes.
create or replace function reported_name_changed() returns trigger language plpgsql as $$
declare
  gone boolean := tg_op = 'DELETE';
begin
  if not gone then
    gone := new.name is null;
  end if;
  if gone then
    delete from reports where signature_id = old.id and decided_on is null;
    update reports set words = null where signature_id = old.id and words is not null;
  end if;
  delete from mutes where signature_id = old.id;
  return null;
end $$;
