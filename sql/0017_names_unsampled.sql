-- Statistics hold samples of a column's values, which outlive the rows: none are kept of names, words and collectors.
-- A column's own type, set once more, deletes the statistics that there are. That would also read every row for checks
-- and build partial indexes anew: these go before, and 0020 validates and builds them while everybody works.
drop trigger signatures_nameless on signatures;
drop trigger signatures_erased on signatures;
drop trigger signatures_reported_changed on signatures;
drop index signatures_by_name;
drop index signatures_by_day;

alter table signatures
  drop constraint signatures_form,
  drop constraint signatures_provenance;
alter table signatures
  alter name set statistics 0, alter name type text,
  alter descriptor set statistics 0, alter descriptor type text,
  alter sort_key set statistics 0, alter sort_key type text,
  alter provenance_by set statistics 0, alter provenance_by type text,
  alter provenance_day set statistics 0, alter provenance_day type date,
  alter provenance_consent set statistics 0, alter provenance_consent type text;
alter table signatures
  add constraint signatures_form check (
    (kind = 'public' and sealed is null and epoch is null and (name is null) = (sort_key is null)
      and (name is not null or (descriptor is null and country is null)))
    or (kind = 'private' and (sealed is null) = (epoch is null)
        and name is null and descriptor is null and country is null and sort_key is null)
    or (kind = 'anonymous' and name is null and descriptor is null and country is null and sort_key is null
        and sealed is null and epoch is null)) not valid,
  add constraint signatures_provenance check ((source = 'confirmed') = (provenance_by is null)) not valid;

create trigger signatures_nameless before insert or update on signatures for each row
  when (new.kind <> 'anonymous' and new.name is null and new.sealed is null)
  execute function nameless_only_when_stopped();
create trigger signatures_erased before update of name, sealed, provenance_by on signatures for each row
  when (new.name is not null or new.sealed is not null or new.provenance_by <> '')
  execute function nothing_after_erasure();
create trigger signatures_reported_changed after update of name, descriptor on signatures for each row
  when (old.kind = 'public' and (old.name is distinct from new.name or old.descriptor is distinct from new.descriptor))
  execute function reported_name_changed();

alter table reports alter words set statistics 0, alter words type text;
