-- The organisation whose focal point sent the list, which then is about its people only; null where the office did.
alter table delegate_imports
  add organisation_id uuid,
  add constraint fk_delegate_imports_organisation foreign key (conference_id, organisation_id)
    references organisations (conference_id, id);
