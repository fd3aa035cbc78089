-- An appeal that nobody has signed can be deleted. Its row stays, without slug, key or texts: rows elsewhere may name it.
alter table appeals drop constraint appeals_state_check;
alter table appeals add constraint appeals_state_check
  check (state in ('draft', 'open', 'closed', 'archived', 'gone'));
alter table appeals drop constraint appeals_check;
alter table appeals add constraint appeals_opened check (state in ('draft', 'gone') or opened_on is not null);
-- The time of shredding lets retention sweep what a server still writes that remembers the appeal as open.
alter table appeals add constraint appeals_gone check (
  state <> 'gone' or (slug = 'gone-' || id and key_fingerprint is null and shredded_at is not null));
