-- The hour in which a process last began the daily hash of the public list.
alter table counts add column list_hour timestamptz;
