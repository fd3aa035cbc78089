-- Whether a sealed list may have held the id. One that none did still says that somebody has signed.
alter table withdrawn add column listed boolean not null default true;
