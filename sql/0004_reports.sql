-- Reports of public names. No account, no network, no time of day: a report says what, not who.
create table reports (
  id uuid primary key,
  appeal_id uuid not null references appeals,
  signature_id uuid not null,
  reason text not null check (reason in ('person', 'insult', 'danger', 'spam')),
  words text check (char_length(words) between 1 and 300),
  day date not null,
  decided_on date check (decided_on >= day),
  decision text check (decision in ('kept', 'hidden', 'removed')),
  check ((decided_on is null) = (decision is null))
);
create index reports_by_signature on reports (signature_id);
create index reports_open on reports (appeal_id, day) where decided_on is null;

-- A name that was looked at and kept: reports on it are dropped until then.
create table mutes (
  signature_id uuid primary key,
  until date not null
);

-- A mute holds for the name that was looked at. What was said of a name does not outlive it.
create function reported_name_changed() returns trigger language plpgsql as $$
begin
  delete from mutes where signature_id = old.id;
  if tg_op = 'UPDATE' then
    if new.name is not null then
      return null;
    end if;
  end if;
  delete from reports where signature_id = old.id and decided_on is null;
  update reports set words = null where signature_id = old.id and words is not null;
  return null;
end $$;
create trigger signatures_reported_deleted after delete on signatures for each row
  when (old.kind = 'public') execute function reported_name_changed();
create trigger signatures_reported_changed after update of name, descriptor on signatures for each row
  when (old.kind = 'public' and (old.name is distinct from new.name or old.descriptor is distinct from new.descriptor))
  execute function reported_name_changed();
