-- Who may enter where and when, in full. Empty arrays admit everybody; somebody named is admitted whatever the rest says.
alter table check_in_lists
  add organisations  uuid[]  not null default '{}',
  add delegates      uuid[]  not null default '{}',
  -- How much earlier and later than the window somebody may still come in.
  add grace_minutes  int     not null default 0,
  -- Whether people are scanned when they leave, and may come in again when they have left.
  add counts_exits   boolean not null default true,
  add allows_reentry boolean not null default true,
  -- Lists of one area are rooms side by side: who enters one has left the others.
  add area           text,
  -- Whoever is inside leaves when the window, with its grace, closes.
  add exits_at_end   boolean not null default false,
  -- Whether the one too many is let in with a warning.
  add soft_capacity  boolean not null default false,
  -- The share of those expected that must be inside for a quorum.
  add quorum_percent int,
  -- What phones derive their index and keys with, see docs/check-in.md.
  add salt           bytea   not null default sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())),
  add constraint ck_check_in_lists_grace check (grace_minutes between 0 and 1440),
  add constraint ck_check_in_lists_area check (area ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  add constraint ck_check_in_lists_end check (not exits_at_end or closes_at is not null),
  add constraint ck_check_in_lists_quorum check (quorum_percent between 1 and 100);
create index ix_check_in_lists_area on check_in_lists (conference_id, area) where area is not null;

create function check_list_names() returns trigger language plpgsql as $$
begin
  if exists (select from unnest(new.organisations) as named (id) where not exists (
      select from organisations o where o.conference_id = new.conference_id and o.id = named.id)) then
    raise exception 'unknown organisation' using errcode = 'foreign_key_violation',
      constraint = 'fk_check_in_lists_organisations', table = 'check_in_lists';
  end if;
  if exists (select from unnest(new.delegates) as named (id) where not exists (
      select from delegates d where d.conference_id = new.conference_id and d.id = named.id)) then
    raise exception 'unknown delegate' using errcode = 'foreign_key_violation',
      constraint = 'fk_check_in_lists_delegates', table = 'check_in_lists';
  end if;
  return new;
end $$;
create trigger check_list_names before insert or update of organisations, delegates on check_in_lists
  for each row execute function check_list_names();

-- Who is named stays named when they turn out to be somebody else, or somebody comes instead.
create function follow_named_delegates() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    update check_in_lists set delegates = array_replace(delegates, new.id, new.merged_into_id), version = version + 1
     where conference_id = new.conference_id and new.id = any (delegates);
  else
    update check_in_lists set delegates = delegates || new.id, version = version + 1
     where conference_id = new.conference_id and new.substitutes_id = any (delegates);
  end if;
  return null;
end $$;
create trigger follow_merged_delegates after update of merged_into_id on delegates for each row
  when (new.merged_into_id is not null and old.merged_into_id is null) execute function follow_named_delegates();
create trigger follow_substituted_delegates after insert on delegates for each row
  when (new.substitutes_id is not null) execute function follow_named_delegates();

create function is_admitted(list check_in_lists, delegate uuid, category text, organisation uuid, kind text)
  returns boolean language sql immutable
return delegate = any (list.delegates)
    or (cardinality(list.categories) = 0 or category = any (list.categories))
   and (cardinality(list.organisation_kinds) = 0 or kind = any (list.organisation_kinds))
   and (cardinality(list.organisations) = 0 or organisation = any (list.organisations))
   and (cardinality(list.delegates) = 0
        or cardinality(list.categories) + cardinality(list.organisation_kinds) + cardinality(list.organisations) > 0);

create or replace view list_people as
  select l.id as list_id, l.conference_id, c.id as delegate_id, c.category, c.organisation_kind,
         c.status = 'APPROVED' and is_admitted(l, c.id, c.category, c.organisation_id, c.organisation_kind) as is_expected,
         a.delegate_id is not null as has_entered, coalesce(a.inside, false) as is_inside,
         c.organisation_id
    from check_in_lists l
    join delegate_cards c on c.conference_id = l.conference_id
    left join attendances a on a.list_id = l.id and a.delegate_id = c.id;
drop function is_admitted(check_in_lists, text, text);

-- What the door must be told of somebody, whoever it is.
create table door_notes (
  delegate_id   uuid        not null,
  conference_id uuid        not null,
  note          human_text  not null,
  set_by        text        not null,
  set_at        timestamptz not null,
  changed_xid   xid8        not null default pg_current_xact_id(),
  constraint pk_door_notes primary key (delegate_id),
  constraint fk_door_notes_delegate foreign key (conference_id, delegate_id) references delegates (conference_id, id)
);

create function merge_door_notes() returns trigger language plpgsql as $$
begin
  insert into door_notes (delegate_id, conference_id, note, set_by, set_at)
  select new.merged_into_id, n.conference_id, n.note, n.set_by, n.set_at from door_notes n where n.delegate_id = new.id
  on conflict (delegate_id) do nothing;
  delete from door_notes where delegate_id = new.id;
  return null;
end $$;
create trigger merge_door_notes after update of merged_into_id on delegates for each row
  when (new.merged_into_id is not null and old.merged_into_id is null) execute function merge_door_notes();
