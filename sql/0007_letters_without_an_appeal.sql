-- Invitations of staff have no appeal. A letter's appeal is NULL then.
alter table outbox alter column appeal_id drop not null;
