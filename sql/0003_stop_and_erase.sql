-- An appeal that was stopped and erased keeps nameless rows for its counts; nowhere else are they legal.

alter table inbox drop constraint inbox_form;
alter table inbox add constraint inbox_form check (
  (kind = 'public' and sealed is null and epoch is null and (name is null) = (sort_key is null)
    and (name is not null or (descriptor is null and country is null)))
  or (kind = 'private' and (sealed is null) = (epoch is null)
      and name is null and descriptor is null and country is null and sort_key is null)
  or (kind = 'anonymous' and name is null and descriptor is null and country is null and sort_key is null
      and sealed is null and epoch is null));

alter table signatures drop constraint signatures_form;
alter table signatures add constraint signatures_form check (
  (kind = 'public' and sealed is null and epoch is null and (name is null) = (sort_key is null)
    and (name is not null or (descriptor is null and country is null)))
  or (kind = 'private' and (sealed is null) = (epoch is null)
      and name is null and descriptor is null and country is null and sort_key is null)
  or (kind = 'anonymous' and name is null and descriptor is null and country is null and sort_key is null
      and sealed is null and epoch is null));

create function nameless_only_when_stopped() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from appeals where id = new.appeal_id and stopped_at is not null) then
    raise exception 'a % signature without a name is legal only in a stopped appeal', new.kind using errcode = '23514';
  end if;
  return new;
end $$;
create trigger inbox_nameless before insert or update on inbox for each row
  when (new.kind <> 'anonymous' and new.name is null and new.sealed is null)
  execute function nameless_only_when_stopped();
create trigger signatures_nameless before insert or update on signatures for each row
  when (new.kind <> 'anonymous' and new.name is null and new.sealed is null)
  execute function nameless_only_when_stopped();
