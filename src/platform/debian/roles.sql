-- Two roles and the database, for a superuser: su postgres -c psql < roles.sql. One role owns the tables and migrates; the
-- server's has the least rights. Neither can log in before `\password` has given it a password.
create role undersigned_owner login;
create role undersigned_app login;
create database undersigned owner undersigned_owner encoding 'UTF8' template template0;
revoke all on database undersigned from public;
grant connect on database undersigned to undersigned_app;
-- A pooler passes no limits on: those of the role count.
alter role undersigned_app set statement_timeout = '30s';
alter role undersigned_app set idle_in_transaction_session_timeout = '60s';
-- The server's own log must not hold what people send.
alter system set log_error_verbosity = 'terse';
alter system set log_parameter_max_length = 0;
alter system set log_parameter_max_length_on_error = 0;
alter system set log_statement = 'none';
alter system set log_min_duration_statement = -1;
-- Old write-ahead log is deleted rather than kept for reuse.
alter system set wal_recycle = off;
select pg_reload_conf();
