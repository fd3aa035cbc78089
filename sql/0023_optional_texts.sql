-- A statement is addressed to nobody, and a letter may name its authors in its text.
alter table appeal_texts
  alter opening drop not null,
  alter byline drop not null,
  -- Place and day as the authors wrote them.
  add dated text,
  -- [{name, url}]; an ask of addressees may be missing from now on.
  add links jsonb not null default '[]';
