-- No signature leaves that was not chosen: a row of the inbox keeps what its signer wants of the mailbox's seats.
alter table inbox
  add column wish text not null default 'replace',
  add column chosen uuid,
  alter column another_person set default false,
  add constraint inbox_wish check (wish in ('first', 'another-person', 'replace')) not valid;

-- A row that waits replaces the one other signature of its mailbox; of several nobody has chosen one.
with waiting as (
  select i.seq, i.another_person, count(other.id) as n, (array_agg(other.id))[1] as only
  from inbox i left join lateral (
    select s.id from signatures s where s.appeal_id = i.appeal_id and s.email_index = any(i.email_indexes)
    union all
    select e.id from inbox e where e.appeal_id = i.appeal_id and e.mark = i.mark and e.seq < i.seq
  ) other on true
  group by i.seq, i.another_person)
update inbox set
  wish = case when waiting.another_person or waiting.n > 1 then 'another-person' else 'replace' end,
  chosen = case when not waiting.another_person and waiting.n = 1 then waiting.only end
from waiting where waiting.seq = inbox.seq;

-- What staff decided hangs on the mailbox: held or hidden, by the index of a signature that has left.
create table decided_mailboxes (
  appeal_id uuid not null references appeals,
  email_index bytea not null,
  held boolean not null,
  hidden boolean not null,
  primary key (appeal_id, email_index),
  check (held or hidden)
);
