-- Counted public signatures by the country that their signers gave, of open appeals; only settle writes it.
create table country_counts (
  appeal_id uuid not null references appeals,
  country text not null check (country ~ '^[A-Z]{2}$'),
  n integer not null check (n >= 0),
  primary key (appeal_id, country)
);
alter table count_changes add column country text check (country ~ '^[A-Z]{2}$');
insert into country_counts (appeal_id, country, n)
select s.appeal_id, s.country, count(*) from signatures s join appeals a on a.id = s.appeal_id
where a.safety = 'open' and a.stopped_at is null and s.state = 'counted' and s.kind = 'public' and s.country is not null
group by 1, 2;
-- They end with the safety that they were counted under.
create function no_countries_on_protected() returns trigger language plpgsql as $$
begin
  delete from country_counts where appeal_id = new.id;
  update count_changes set country = null where appeal_id = new.id and country is not null;
  return null;
end $$;
create trigger appeals_protected after update of safety on appeals for each row
  when (new.safety <> 'open') execute function no_countries_on_protected();
