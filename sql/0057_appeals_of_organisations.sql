-- A statement may be one of organisations only.
alter table appeals
  drop constraint appeals_visibilities_check,
  add constraint appeals_visibilities_check
    check ((cardinality(visibilities) > 0 or kind = 'statement') and visibilities <@ array['public', 'private', 'anonymous']);
