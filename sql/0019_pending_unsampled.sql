-- As 0017, for sealed addresses, which unlike submissions are short enough to be sampled.
alter table pending_signatures alter mailbox set statistics 0, alter mailbox type bytea;
