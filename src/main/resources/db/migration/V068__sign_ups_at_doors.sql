-- Of the programme, for other features: who has signed up for what.
create view session_sign_ups as select session_id, conference_id, delegate_id from sign_ups;

-- Who may enter, one more rule: only those who have signed up for a session, whichever door it is.
alter table check_in_lists
  add sign_up_session_id uuid,
  add constraint fk_check_in_lists_sign_up_session foreign key (conference_id, sign_up_session_id)
    references sessions (conference_id, id);

create function is_admitted(list check_in_lists, delegate uuid, category text, organisation uuid, kind text,
    has_signed_up boolean)
  returns boolean language sql immutable
return delegate = any (list.delegates)
    or (cardinality(list.categories) = 0 or category = any (list.categories))
   and (cardinality(list.organisation_kinds) = 0 or kind = any (list.organisation_kinds))
   and (cardinality(list.organisations) = 0 or organisation = any (list.organisations))
   and (list.sign_up_session_id is null or has_signed_up)
   and (cardinality(list.delegates) = 0 or list.sign_up_session_id is not null
        or cardinality(list.categories) + cardinality(list.organisation_kinds) + cardinality(list.organisations) > 0);

create or replace view list_people as
  select l.id as list_id, l.conference_id, c.id as delegate_id, c.category, c.organisation_kind,
         c.status = 'APPROVED' and is_admitted(l, c.id, c.category, c.organisation_id, c.organisation_kind,
                                               s.delegate_id is not null) as is_expected,
         a.delegate_id is not null as has_entered, coalesce(a.inside, false) as is_inside,
         c.organisation_id
    from check_in_lists l
    join delegate_cards c on c.conference_id = l.conference_id
    left join session_sign_ups s on s.session_id = l.sign_up_session_id and s.delegate_id = c.id
    left join attendances a on a.list_id = l.id and a.delegate_id = c.id;
drop function is_admitted(check_in_lists, uuid, text, uuid, text);

-- Whose seats changed, for phones that keep a copy: taken, given back, or gone to the person a merged row turned out to be.
create table sign_up_changes (
  delegate_id   uuid not null,
  conference_id uuid not null,
  changed_xid   xid8 not null default pg_current_xact_id(),
  constraint pk_sign_up_changes primary key (delegate_id)
);
create index ix_sign_up_changes_changed on sign_up_changes (conference_id, changed_xid, delegate_id);
insert into sign_up_changes (delegate_id, conference_id) select distinct delegate_id, conference_id from session_sign_ups;
create function note_sign_up() returns trigger language plpgsql as $$
begin
  insert into sign_up_changes as c (delegate_id, conference_id)
  select d.id, d.conference_id from delegates d
   where d.id in (case when tg_op <> 'DELETE' then new.delegate_id end, case when tg_op <> 'INSERT' then old.delegate_id end)
   order by d.id
  on conflict (delegate_id) do update set changed_xid = pg_current_xact_id();
  return null;
end $$;
create trigger note_sign_up after insert or update or delete on sign_ups for each row execute function note_sign_up();

create or replace function snapshot_changes(p_conference uuid, p_list uuid, p_xid xid8, p_id uuid, p_limit int)
  returns table (xid xid8, id uuid, code_hash bytea) language sql stable as $$
  select * from (
    (select d.changed_xid, coalesce(d.merged_into_id, d.id) as id, null::bytea
      from delegates d where d.conference_id = p_conference and d.changed_xid >= p_xid)
    union
    (select a.changed_xid, a.delegate_id, null from attendances a where a.list_id = p_list and a.changed_xid >= p_xid)
    union
    (select t.changed_xid, t.delegate_id, null from attendance_tombstones t
      where t.list_id = p_list and t.changed_xid >= p_xid)
    union
    (select n.changed_xid, n.delegate_id, null from door_notes n
      where n.conference_id = p_conference and n.changed_xid >= p_xid)
    union
    (select t.changed_xid, t.delegate_id, null from door_note_tombstones t
      where t.conference_id = p_conference and t.changed_xid >= p_xid)
    union
    (select s.changed_xid, s.delegate_id, null from sign_up_changes s
      where s.conference_id = p_conference and s.changed_xid >= p_xid)
    union
    (select t.changed_xid, t.id, t.code_hash from ticket_tombstones t
      where t.conference_id = p_conference and t.changed_xid >= p_xid)) c (xid, id, code_hash)
   where (c.xid, c.id) > (p_xid, p_id)
   order by c.xid, c.id limit p_limit
$$;

-- All that somebody has signed up for: the list may ask for another session tomorrow.
create or replace function snapshot_entries(p_list uuid, p_people uuid[]) returns table (code text, entry text) language sql stable as $$
  select t.code, json_strip_nulls(json_build_object(
           'status', c.status, 'revokedAt', utc_text(t.revoked_at), 'isInside', coalesce(a.inside, false),
           'signUps', (select json_agg(s.session_id order by s.session_id) from session_sign_ups s where s.delegate_id = c.id),
           'firstEntry', first_entry(p_list, c.id), 'delegate', door_card(c.id)))::text
    from (select distinct x.id from unnest(p_people) x (id)) p
    join delegate_cards c on c.id = p.id and c.status <> 'MERGED'
    join (select d.id as holder, d.id from delegates d
          union all
          select d.merged_into_id, d.id from delegates d where d.merged_into_id is not null) every on every.holder = p.id
    join tickets t on t.delegate_id = every.id
    left join attendances a on a.list_id = p_list and a.delegate_id = p.id
$$;
