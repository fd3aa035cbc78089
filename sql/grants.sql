-- The rights of the server's role, in the form of psql: psql -v role=NAME -f sql/grants.sql, as owner of the tables.
-- `migrate --grant-to NAME` runs it, and every later `migrate` runs it for the roles that may write the log.
-- A right that is not here the server does not have: it cannot change an entry of the log, nor alter a table.
-- Identity columns need no right on their sequences.
revoke create on schema public from public;
grant usage on schema public to :"role";
grant select on schema_migrations to :"role";
grant select, insert on instance, epochs, milestones, count_periods, withdrawn, appeal_changes, audit_log to :"role";
grant select, insert, update on campaigns, recipients, appeals, counts, count_lines, clock_watch to :"role";
grant select, insert, update, delete on appeal_texts to :"role";
grant select, insert, delete on count_changes to :"role";
grant update (country) on count_changes to :"role";
grant select, insert, update, delete on preview_links, receipts, pending_signatures, outbox, letter_tallies, letter_failures, silences, reports, mutes, decided_mailboxes, inbox, signatures, country_counts, funnel_cells, one_domain_days, endorsements, endorsement_reports, endorsement_proofs to :"role";
grant select, insert, update, delete on staff_keys, staff_accounts, staff_links, staff_factors, staff_used_codes, staff_recovery_codes, staff_tries, staff_sessions, staff_resets, staff_notices, staff_letters, staff_tokens, letters_refused to :"role";
grant select, update on audit_head to :"role";
