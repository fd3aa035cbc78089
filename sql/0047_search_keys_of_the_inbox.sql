-- As 0046, for the inbox.
alter table inbox add column search_key tsvector;
alter table inbox alter search_key set statistics 0;
alter table inbox add constraint inbox_search_key check (search_key is null or name is not null) not valid;
