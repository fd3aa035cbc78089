-- As 0017, for the inbox.
drop trigger inbox_nameless on inbox;
drop trigger inbox_erased on inbox;

alter table inbox drop constraint inbox_form;
alter table inbox
  alter name set statistics 0, alter name type text,
  alter descriptor set statistics 0, alter descriptor type text,
  alter sort_key set statistics 0, alter sort_key type text,
  alter chosen set statistics 0, alter chosen type uuid;
alter table inbox
  add constraint inbox_form check (
    (kind = 'public' and sealed is null and epoch is null and (name is null) = (sort_key is null)
      and (name is not null or (descriptor is null and country is null)))
    or (kind = 'private' and (sealed is null) = (epoch is null)
        and name is null and descriptor is null and country is null and sort_key is null)
    or (kind = 'anonymous' and name is null and descriptor is null and country is null and sort_key is null
        and sealed is null and epoch is null)) not valid;

create trigger inbox_nameless before insert or update on inbox for each row
  when (new.kind <> 'anonymous' and new.name is null and new.sealed is null)
  execute function nameless_only_when_stopped();
create trigger inbox_erased before insert or update of name, sealed on inbox for each row
  when (new.name is not null or new.sealed is not null)
  execute function nothing_after_erasure();
