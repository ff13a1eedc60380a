-- Everything a delegate is looked for by, folded, in one text with one index: name, position, organisation, phone in
-- both spellings, reference, ticket.
alter table delegates
  add search text not null default '',
  -- The transaction that changed the row last: what changed since a moment is found by it, see the delta of the list.
  add changed_xid xid8 not null default pg_current_xact_id();

create function delegate_search(d delegates) returns text language sql stable
return (select concat_ws(' ', fold(d.full_name), fold(d.position_vi), fold(d.position_en), o.folded,
                         d.phone, regexp_replace(d.phone, '^\+84', '0'), fold(d.reference), lower(d.ticket_code))
          from organisations o where o.id = d.organisation_id);

create function set_delegate_search() returns trigger language plpgsql as $$
begin
  new.search := coalesce(delegate_search(new), '');
  return new;
end $$;
create trigger set_delegate_search before insert or update of full_name, position_vi, position_en, phone, reference,
  ticket_code, organisation_id on delegates for each row execute function set_delegate_search();

create function touch_delegates_of_organisation() returns trigger language plpgsql as $$
begin
  update delegates set organisation_id = organisation_id where organisation_id = new.id;
  return null;
end $$;
create trigger touch_delegates_of_organisation after update of name_vi, name_en, code on organisations
  for each row execute function touch_delegates_of_organisation();

create function set_changed_xid() returns trigger language plpgsql as $$
begin
  new.changed_xid := pg_current_xact_id();
  return new;
end $$;
create trigger set_changed_xid before update on delegates for each row execute function set_changed_xid();

create table delegate_tombstones (
  id            uuid not null,
  conference_id uuid not null,
  changed_xid   xid8 not null default pg_current_xact_id(),
  constraint pk_delegate_tombstones primary key (id)
);
create index ix_delegate_tombstones_changed on delegate_tombstones (conference_id, changed_xid, id);
create function bury_delegate() returns trigger language plpgsql as $$
begin
  insert into delegate_tombstones (id, conference_id) values (old.id, old.conference_id);
  return null;
end $$;
create trigger bury_delegate after delete on delegates for each row execute function bury_delegate();

update delegates set organisation_id = organisation_id;
-- Without the list of pending entries, which every search would read through after an import.
create index ix_delegates_search on delegates using gin (search gin_trgm_ops) with (fastupdate = off);
create index ix_delegates_changed on delegates (conference_id, changed_xid, id);
drop index ix_delegates_folded;

-- Whether a folded word is in the text, or something much like it; short words and numbers only as they are. Inlined
-- into the query, so that the index serves it. The measure of likeness is pg_trgm.word_similarity_threshold.
create function matches_word(search text, word text) returns boolean language sql stable
return search like '%' || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') || '%'
    or (word ~ '^[a-z]{4,}$' and word <% search);

-- How well somebody answers a search, the best being 0: the very name, its beginning, in it, all words in it, all words
-- somewhere, and then by likeness.
create function search_rank(name text, search text, typed text) returns int language sql immutable
return case
  when name = typed then 0
  when starts_with(name, typed) then 1
  when position(' ' || typed || ' ' in ' ' || name || ' ') > 0 then 2
  when name like all (select '%' || w || '%' from regexp_split_to_table(typed, '\s+') w) then 3
  when search like all (select '%' || w || '%' from regexp_split_to_table(typed, '\s+') w) then 4
  else 105 - (word_similarity(typed, search) * 100)::int
end;
