-- A change of visibility writes the row under a new id, alone. A later settle moves it into its shuffled batch.
alter table signatures add column moving boolean not null default false;

-- As before; but a settle deletes a moving row and inserts it again: its name has not gone.
create or replace function reported_name_changed() returns trigger language plpgsql as $$
declare
  gone boolean := tg_op = 'DELETE';
begin
  if gone then
    if old.moving and exists (select 1 from signatures where id = old.id) then
      return null;
    end if;
  else
    gone := new.name is null;
  end if;
  if gone then
    delete from reports where signature_id = old.id and decided_on is null;
    update reports set words = null where signature_id = old.id and words is not null;
  end if;
  delete from mutes where signature_id = old.id;
  return null;
end $$;

-- Only at the commit is it known whether a moving row was inserted again.
drop trigger signatures_reported_deleted on signatures;
create trigger signatures_reported_deleted after delete on signatures for each row
  when (old.kind = 'public' and not old.moving) execute function reported_name_changed();
create constraint trigger signatures_reported_moving_deleted after delete on signatures
  deferrable initially deferred for each row
  when (old.kind = 'public' and old.moving) execute function reported_name_changed();
