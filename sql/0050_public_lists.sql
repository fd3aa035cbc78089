-- The hash of an appeal's public list as it was last made, with its rows and its day.
alter table counts
  add column list_rows integer,
  add column list_sha256 text,
  add column list_day date,
  add constraint counts_list check (
    (list_rows is null) = (list_sha256 is null) and (list_rows is null) = (list_day is null));
