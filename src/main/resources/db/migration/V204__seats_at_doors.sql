-- Where somebody sits, by the plan of the hall that a list is the door of. Who has no seat any more keeps the row: phones that
-- keep a copy are told so by it.
create table seat_plans (
  list_id       uuid   not null,
  conference_id uuid   not null,
  version       bigint not null default 1,
  constraint pk_seat_plans primary key (list_id),
  constraint fk_seat_plans_list foreign key (conference_id, list_id) references check_in_lists (conference_id, id)
);
create table seats (
  list_id       uuid       not null,
  conference_id uuid       not null,
  delegate_id   uuid       not null,
  seat          human_text,
  changed_xid   xid8       not null default pg_current_xact_id(),
  constraint pk_seats primary key (list_id, delegate_id),
  constraint fk_seats_list foreign key (conference_id, list_id) references check_in_lists (conference_id, id),
  constraint fk_seats_delegate foreign key (conference_id, delegate_id) references delegates (conference_id, id)
    on delete cascade,
  constraint ck_seats_seat check (length(seat) <= 20)
);
-- A12 and a12 are one chair.
create unique index uq_seats_seat on seats (list_id, lower(seat));
create index ix_seats_delegate on seats (delegate_id);
create index ix_seats_changed on seats (list_id, changed_xid, delegate_id);
create trigger set_changed_xid before update on seats for each row execute function set_changed_xid();
select audit('seats');

-- Who was entered twice has the seats of both, and of two at one list the one that was theirs already.
create function merge_seats() returns trigger language plpgsql as $$
declare
  v_seat seats;
begin
  for v_seat in select * from seats s where s.delegate_id = new.id and s.seat is not null loop
    update seats set seat = null where list_id = v_seat.list_id and delegate_id = new.id;
    insert into seats as s (list_id, conference_id, delegate_id, seat)
    values (v_seat.list_id, v_seat.conference_id, new.merged_into_id, v_seat.seat)
    on conflict (list_id, delegate_id) do update set seat = excluded.seat where s.seat is null;
  end loop;
  return null;
end $$;
create trigger merge_seats after update of merged_into_id on delegates for each row
  when (new.merged_into_id is not null and old.merged_into_id is null) execute function merge_seats();

-- Seats people by another plan, an array of {delegate, seat}, for whoever has counted its version. Nobody is merged meanwhile, whose
-- seat would be lost; where two change places, neither is in the other's way.
create function set_seats(p_conference uuid, p_list uuid, p_plan jsonb) returns void language sql
begin atomic
  select d.id from delegates d
   where d.id in (select p.delegate from jsonb_to_recordset(p_plan) as p (delegate uuid)) order by d.id for share;
  update seats s set seat = null
   where s.list_id = p_list and s.seat is not null
     and not exists (select from jsonb_to_recordset(p_plan) as p (delegate uuid, seat text)
                      where p.delegate = s.delegate_id and p.seat = s.seat);
  insert into seats as s (list_id, conference_id, delegate_id, seat)
  select p_list, p_conference, p.delegate, p.seat from jsonb_to_recordset(p_plan) as p (delegate uuid, seat text)
  on conflict (list_id, delegate_id) do update set seat = excluded.seat where s.seat is distinct from excluded.seat;
end;

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
    (select s.changed_xid, s.delegate_id, null from seats s where s.list_id = p_list and s.changed_xid >= p_xid)
    union
    (select t.changed_xid, t.id, t.code_hash from ticket_tombstones t
      where t.conference_id = p_conference and t.changed_xid >= p_xid)) c (xid, id, code_hash)
   where (c.xid, c.id) > (p_xid, p_id)
   order by c.xid, c.id limit p_limit
$$;

create or replace function snapshot_entries(p_list uuid, p_people uuid[]) returns table (code text, entry text) language sql stable as $$
  select t.code, json_strip_nulls(json_build_object(
           'status', c.status, 'revokedAt', utc_text(t.revoked_at), 'isInside', coalesce(a.inside, false),
           'signUps', (select json_agg(s.session_id order by s.session_id) from session_sign_ups s where s.delegate_id = c.id),
           'firstEntry', first_entry(p_list, c.id), 'seat', (select s.seat from seats s where s.list_id = p_list and s.delegate_id = c.id), 'delegate', c.card))::text
    from (select distinct x.id from unnest(p_people) x (id)) p
    join door_cards c on c.id = p.id and c.status <> 'MERGED'
    join (select d.id as holder, d.id from delegates d
          union all
          select d.merged_into_id, d.id from delegates d where d.merged_into_id is not null) every on every.holder = p.id
    join tickets t on t.delegate_id = every.id
    left join attendances a on a.list_id = p_list and a.delegate_id = p.id
$$;
