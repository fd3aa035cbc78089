-- Each campaign has its time zone; its staff are told at seven in the morning there what waits. The day of the last
-- decision whether to write, and the day of the last letter, are by that zone.
alter table campaigns
  add column time_zone text not null default 'UTC',
  add column letters_decided_on date,
  add column letters_sent_on date;
alter table staff_accounts add column daily_letter boolean not null default true;

-- The day since which a row that no settle can move waits for the operator.
alter table inbox add column set_aside_on date;
