-- Under which decision of staff a signature came, and whether no seat of its mailbox was free.
alter table signatures
  add column decided_by bytea,
  -- Confirmed when no seat of the mailbox was free; it never counted.
  add column no_seat boolean not null default false;
