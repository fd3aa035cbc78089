-- Statistics would keep the handles of members who were removed. The type is the column's own: it deletes those there are.
alter table staff_accounts alter handle set statistics 0, alter handle type text;
