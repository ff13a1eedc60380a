-- A reference is the organisation's own: two provinces both number their people from 1. Whoever was merged keeps theirs,
-- which leads to the one they became.
alter table delegates
  drop constraint uq_delegates_reference,
  add constraint uq_delegates_organisation unique (organisation_id, id);
create unique index uq_delegates_reference on delegates (organisation_id, reference) where status <> 'MERGED';
create index ix_delegates_reference on delegates (organisation_id, reference) where reference is not null;

-- A delegation is led by one of its own. Whoever goes to another organisation leads it no more; whoever is merged leads
-- it as the one they became.
update delegations g set head_id = null, version = version + 1
 where head_id is not null
   and not exists (select from delegates d where d.id = g.head_id and d.organisation_id = g.organisation_id);
alter table delegations
  drop constraint fk_delegations_head,
  add constraint fk_delegations_head foreign key (organisation_id, head_id) references delegates (organisation_id, id);
create index ix_delegations_head on delegations (head_id) where head_id is not null;

create function keep_head() returns trigger language plpgsql as $$
declare
  v_head uuid := case when new.organisation_id = old.organisation_id then
    (select d.id from delegates d where d.id = new.merged_into_id and d.organisation_id = new.organisation_id) end;
begin
  update delegations set head_id = v_head, version = version + 1 where head_id = new.id;
  return new;
end $$;
create trigger keep_head before update of organisation_id, merged_into_id on delegates for each row
  when (old.organisation_id <> new.organisation_id or new.merged_into_id is not null and old.merged_into_id is null)
  execute function keep_head();

-- Held, so that nobody is named while they are merged away.
create function name_head() returns trigger language plpgsql as $$
begin
  new.head_id := coalesce((select d.merged_into_id from delegates d where d.id = new.head_id for share), new.head_id);
  return new;
end $$;
create trigger name_head before insert or update of head_id on delegations for each row
  when (new.head_id is not null) execute function name_head();

-- Touched by a column that is no key, so that nobody at a door waits for it.
create or replace function touch_delegates_of_organisation() returns trigger language plpgsql as $$
begin
  update delegates set full_name = full_name where organisation_id = new.id;
  return null;
end $$;

-- Whoever is told of one organisation only is told, too, who left it for another, and of no other's.
alter table delegate_tombstones
  drop constraint pk_delegate_tombstones,
  -- Where they were; null of those who were removed before this was kept.
  add organisation_id uuid,
  add is_moved boolean not null default false,
  add constraint uq_delegate_tombstones unique nulls not distinct (id, organisation_id);
create index ix_delegate_tombstones_organisation on delegate_tombstones (organisation_id, changed_xid, id);

create or replace function bury_delegate() returns trigger language plpgsql as $$
begin
  insert into delegate_tombstones as t (id, conference_id, organisation_id)
  values (old.id, old.conference_id, old.organisation_id)
  on conflict on constraint uq_delegate_tombstones do update set is_moved = false, changed_xid = pg_current_xact_id();
  return null;
end $$;

create function note_move() returns trigger language plpgsql as $$
begin
  delete from delegate_tombstones where id = new.id and organisation_id = new.organisation_id;
  insert into delegate_tombstones (id, conference_id, organisation_id, is_moved)
  values (old.id, old.conference_id, old.organisation_id, true)
  on conflict on constraint uq_delegate_tombstones do update set changed_xid = pg_current_xact_id();
  return null;
end $$;
create trigger note_move after update of organisation_id on delegates for each row
  when (old.organisation_id <> new.organisation_id) execute function note_move();

-- The same change is asked once, until it is answered.
create unique index uq_change_requests_open on change_requests
  (organisation_id, kind, delegate_id, md5(coalesce(request::text, '') || coalesce(reason, ''))) nulls not distinct
  where state = 'OPEN';

-- Nobody who was merged is put in order; whoever is merged later gives their place to the one they became.
create or replace function set_precedence() returns trigger language plpgsql as $$
begin
  if cardinality(new.delegates) <> (select count(distinct d.id) from delegates d
                                     where d.conference_id = new.conference_id and d.id = any (new.delegates)
                                       and d.status <> 'MERGED') then
    raise exception 'unknown or twice' using
      errcode = 'check_violation', constraint = 'ck_precedence_versions_delegates', table = 'precedence_versions';
  end if;
  update delegates d set precedence = coalesce(place.at, 2147483647)
    from delegates as same left join unnest(new.delegates) with ordinality as place (id, at) on place.id = same.id
   where same.conference_id = new.conference_id and d.id = same.id
     and d.precedence <> coalesce(place.at, 2147483647);
  return null;
end $$;

create function merge_precedence() returns trigger language plpgsql as $$
begin
  update delegates set precedence = new.precedence where id = new.merged_into_id and precedence > new.precedence;
  update delegates set precedence = 2147483647 where id = new.id;
  return null;
end $$;
create trigger merge_precedence after update of merged_into_id on delegates for each row
  when (new.merged_into_id is not null and old.merged_into_id is null and new.precedence < 2147483647)
  execute function merge_precedence();

-- Previews that nobody confirmed are forgotten by their age.
create index ix_delegate_imports_previewed on delegate_imports (created_at) where state = 'PREVIEWED';

-- In which language badges of a category say what is known in both.
alter table badge_templates
  add language text not null default 'VI',
  add constraint ck_badge_templates_language check (language in ('VI', 'EN'));
