-- The page of an invitation's link says that it was used or taken back, until the hour at which it would have expired.
alter table staff_links
  add column ended text check (ended in ('used', 'taken_back')),
  add constraint staff_links_ended check (
    ended is null or (purpose = 'invite' and address is null and token is null and letter_id is null));
