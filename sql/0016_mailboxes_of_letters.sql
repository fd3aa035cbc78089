-- A corrected address empties the submission. The address, sealed apart, still lets the letter's holder sign or find links.
alter table pending_signatures
  add column mailbox bytea,
  alter column ciphertext drop not null;
