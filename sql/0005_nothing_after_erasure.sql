-- Once an appeal has been stopped and erased, nothing that tells of a person comes into it again, by whatever way.

-- What earlier versions left behind or let in.
update signatures set name = null, descriptor = null, country = null, sort_key = null, sealed = null, epoch = null,
  provenance_by = case when source = 'confirmed' then null else '' end, provenance_day = null, provenance_consent = null
where appeal_id in (select id from appeals where stopped_at is not null and shredded_at is not null)
  and (name is not null or sealed is not null or provenance_by <> '');

-- Whoever writes signatures holds the appeal for key share, and erasing takes it for update: no row slips through.
create function nothing_after_erasure() returns trigger language plpgsql as $$
begin
  if exists (select 1 from appeals
             where id = new.appeal_id and stopped_at is not null and shredded_at is not null) then
    raise exception 'an appeal that was stopped and erased takes no names' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger inbox_erased before insert or update of name, sealed on inbox for each row
  when (new.name is not null or new.sealed is not null)
  execute function nothing_after_erasure();
create trigger signatures_erased before update of name, sealed, provenance_by on signatures for each row
  when (new.name is not null or new.sealed is not null or new.provenance_by <> '')
  execute function nothing_after_erasure();

-- Settle inserts thousands of rows at once: one look for all of them.
create function none_after_erasure() returns trigger language plpgsql as $$
begin
  if exists (select 1 from added join appeals on appeals.id = added.appeal_id
             where stopped_at is not null and shredded_at is not null
               and (added.name is not null or added.sealed is not null or added.provenance_by <> '')) then
    raise exception 'an appeal that was stopped and erased takes no names' using errcode = '23514';
  end if;
  return null;
end $$;
create trigger signatures_added_erased after insert on signatures referencing new table as added
  for each statement execute function none_after_erasure();
