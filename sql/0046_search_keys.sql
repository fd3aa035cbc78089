-- The folded forms of a public name and its words, by which a search finds it in any alphabet. Each begins with the first
-- digit of the row's id: a search asks a sixteenth of the rows first, and learns whether it would find too many. Like a
-- name they are in no statistics. Rows of before get theirs from a job.
alter table signatures add column search_key tsvector;
alter table signatures alter search_key set statistics 0;
alter table signatures add constraint signatures_search_key check (search_key is null or name is not null) not valid;
