-- Ends that no later code can stretch: nothing outlives the key that it was written under.

-- An outbox key is destroyed when the fourth day after its own begins.
alter table outbox add constraint outbox_ends_with_its_key
  check (expires_at <= (key_day + 4)::timestamp at time zone 'UTC');

-- A silence lasts thirty days, and its key as long after its month.
alter table silences add constraint silences_month check (extract(day from key_month) = 1);
alter table silences add constraint silences_end_with_their_key
  check (expires_at <= (key_month + interval '1 month' + interval '30 days') at time zone 'UTC');
create index silences_by_expiry on silences (expires_at);
