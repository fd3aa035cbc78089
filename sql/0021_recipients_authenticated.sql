-- HMACs under a key from SECRET_KEY: whoever can write the database, and no more, cannot choose who reads private names.
alter table recipients
  add column proof bytea,
  -- The last day on which the holder opened a challenge.
  add column answered_on date,
  add column retired_on date;
-- A campaign whose last key holder is retired begins an epoch of none.
alter table epochs
  add column proof bytea,
  drop constraint epochs_recipients_check;
alter table audit_head add column proof bytea;
