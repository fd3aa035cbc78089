-- Letters asked for and signatures confirmed on a day that is over: 0 says fewer than ten. `locale` is empty on protected appeals.
create table funnel_cells (
  appeal_id uuid not null references appeals,
  day date not null,
  step text not null check (step in ('asked', 'confirmed')),
  locale text not null,
  n integer not null check (n = 0 or n >= 10),
  primary key (appeal_id, day, step, locale)
);
-- Days on which many of an appeal's confirmations came from one mail domain, which is not stored.
create table one_domain_days (
  appeal_id uuid not null references appeals,
  day date not null,
  primary key (appeal_id, day)
);
