-- Labels of recipients and names of collectors are sealed under the staff key of the campaign. A job of the server seals
-- the plain ones that there are and empties their columns. An empty text or bytea stands for one that was erased.
alter table recipients
  alter label drop not null,
  alter label set statistics 0, alter label type text,
  add column label_sealed bytea,
  alter label_sealed set statistics 0,
  add constraint recipients_label check (num_nonnulls(label, label_sealed) = 1);

create function sealed_only() returns trigger language plpgsql as $$
begin
  raise exception 'labels and collectors come into % sealed only', tg_table_name using errcode = '23514';
end $$;
create trigger recipients_sealed_only before insert or update of label on recipients for each row
  when (new.label is not null)
  execute function sealed_only();

alter table signatures
  drop constraint signatures_provenance,
  add column provenance_sealed bytea,
  alter provenance_sealed set statistics 0;
alter table signatures
  add constraint signatures_provenance check (
    num_nonnulls(provenance_by, provenance_sealed) = case source when 'confirmed' then 0 else 1 end) not valid;

create trigger signatures_sealed_only before update of provenance_by on signatures for each row
  when (new.provenance_by is not null)
  execute function sealed_only();

drop trigger signatures_erased on signatures;
create trigger signatures_erased before update of name, sealed, provenance_sealed on signatures for each row
  when (new.name is not null or new.sealed is not null or new.provenance_sealed <> '')
  execute function nothing_after_erasure();

-- As before; and no collector comes in plain.
create or replace function none_after_erasure() returns trigger language plpgsql as $$
begin
  if exists (select 1 from added where added.provenance_by is not null) then
    raise exception 'labels and collectors come into % sealed only', tg_table_name using errcode = '23514';
  end if;
  if exists (select 1 from added join appeals on appeals.id = added.appeal_id
             where stopped_at is not null and shredded_at is not null
               and (added.name is not null or added.sealed is not null or added.provenance_sealed <> '')) then
    raise exception 'an appeal that was stopped and erased takes no names' using errcode = '23514';
  end if;
  return null;
end $$;
