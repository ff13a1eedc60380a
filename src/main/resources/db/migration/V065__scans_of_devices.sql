alter table scans add classification text;
update scans set classification = case when result = 'REFUSED' or reason is not null then 'SHOULD_HAVE_BEEN_REFUSED'
                                       else 'ACCEPTED' end where offline;
alter table scans
  alter ticket_hash drop not null,
  add device_id      uuid,
  add gate           text,
  -- The device's own count of its scans: it tells their order where its clock was set in between.
  add sequence       bigint,
  add source         text        not null default 'TICKET',
  -- The entry elsewhere that made somebody leave here.
  add caused_by      uuid,
  add undone_at      timestamptz,
  add undone_by      text,
  add undo_reason    text,
  add constraint fk_scans_device foreign key (conference_id, device_id) references devices (conference_id, id),
  add constraint ck_scans_source check (source in ('TICKET', 'NAME', 'GROUP', 'WALK_IN', 'AREA', 'CLOSING')),
  add constraint ck_scans_ticket check (ticket_hash is not null or source in ('AREA', 'CLOSING')),
  add constraint ck_scans_caused_by check (caused_by is null or source = 'AREA'),
  add constraint ck_scans_classification check (offline = (classification is not null) and classification in ('ACCEPTED',
    'REPEAT', 'DUPLICATE_OTHER_DEVICE', 'SHOULD_HAVE_BEEN_REFUSED', 'REFUSED_BY_DEVICE')),
  add constraint ck_scans_undo check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null)),
  drop constraint ck_scans_reason,
  add constraint ck_scans_reason check (reason in ('UNKNOWN_TICKET', 'DEVICE_NOT_ALLOWED', 'REVOKED_TICKET', 'WITHDRAWN',
    'NOT_APPROVED', 'WRONG_LIST', 'OUTSIDE_WINDOW', 'ALREADY_IN', 'REENTRY_NOT_ALLOWED', 'LIST_FULL', 'EXIT_NOT_COUNTED',
    'NOT_INSIDE'));
create index ix_scans_caused_by on scans (caused_by) where caused_by is not null;

-- A scan is undone once; what it was stays.
create function refuse_second_undo() returns trigger language plpgsql as $$
begin
  raise exception 'a scan is undone once' using errcode = 'restrict_violation';
end $$;
create trigger refuse_second_undo before update of undone_at, undone_by, undo_reason on scans
  for each row when (old.undone_at is not null) execute function refuse_second_undo();
drop trigger refuse_change_of_scans on scans;
create trigger refuse_change_of_scans
  before delete or update of id, list_id, delegate_id, ticket_hash, type, scanned_at, sent_at, received_at, happened_at,
    account, offline, result, reason, device_id, gate, sequence, source, caused_by, classification on scans
  for each statement execute function refuse_change_of_scans();

create or replace view moves as
  select list_id, delegate_id, type, happened_at, seq, id, device_id, account from scans
   where (result = 'ADMITTED' or reason = 'NOT_INSIDE') and undone_at is null
  union all
  select s.list_id, d.merged_into_id, s.type, s.happened_at, s.seq, s.id, s.device_id, s.account
    from delegates d join scans s on s.delegate_id = d.id
   where d.merged_into_id is not null and (s.result = 'ADMITTED' or s.reason = 'NOT_INSIDE') and s.undone_at is null;

-- What changed since a moment is found by it, for phones that keep a copy; so is what is there no more.
alter table attendances add changed_xid xid8 not null default pg_current_xact_id();
create trigger set_changed_xid before update on attendances for each row execute function set_changed_xid();
create trigger set_changed_xid before update on door_notes for each row execute function set_changed_xid();
create index ix_attendances_changed on attendances (list_id, changed_xid, delegate_id);
create index ix_door_notes_changed on door_notes (conference_id, changed_xid, delegate_id);

create table attendance_tombstones (
  list_id     uuid not null,
  delegate_id uuid not null,
  changed_xid xid8 not null default pg_current_xact_id(),
  constraint pk_attendance_tombstones primary key (list_id, delegate_id)
);
create index ix_attendance_tombstones_changed on attendance_tombstones (list_id, changed_xid, delegate_id);
create function bury_attendance() returns trigger language plpgsql as $$
begin
  insert into attendance_tombstones (list_id, delegate_id) values (old.list_id, old.delegate_id)
  on conflict (list_id, delegate_id) do update set changed_xid = pg_current_xact_id();
  return null;
end $$;
create trigger bury_attendance after delete on attendances for each row execute function bury_attendance();

create table door_note_tombstones (
  delegate_id   uuid not null,
  conference_id uuid not null,
  changed_xid   xid8 not null default pg_current_xact_id(),
  constraint pk_door_note_tombstones primary key (delegate_id)
);
create index ix_door_note_tombstones_changed on door_note_tombstones (conference_id, changed_xid, delegate_id);
create function bury_door_note() returns trigger language plpgsql as $$
begin
  insert into door_note_tombstones (delegate_id, conference_id) values (old.delegate_id, old.conference_id)
  on conflict (delegate_id) do update set changed_xid = pg_current_xact_id();
  return null;
end $$;
create trigger bury_door_note after delete on door_notes for each row execute function bury_door_note();

-- A code that is there no more, by its digest: phones find it under one made of that and their salt.
create table ticket_tombstones (
  code_hash     bytea not null,
  conference_id uuid  not null,
  -- The beginning of the digest, to page by.
  id            uuid  not null generated always as (cast(encode(substring(code_hash from 1 for 16), 'hex') as uuid)) stored,
  changed_xid   xid8  not null default pg_current_xact_id(),
  constraint pk_ticket_tombstones primary key (code_hash)
);
create index ix_ticket_tombstones_changed on ticket_tombstones (conference_id, changed_xid, id);
create function bury_ticket() returns trigger language plpgsql as $$
begin
  insert into ticket_tombstones (code_hash, conference_id)
  values (sha256(convert_to(old.code, 'UTF8')), old.conference_id) on conflict do nothing;
  return null;
end $$;
create trigger bury_ticket after delete on tickets for each row execute function bury_ticket();

-- Lists of one area are locked as one, since who enters one leaves the others; a person is judged at one door at a time.
create or replace function lock_of_list(list uuid) returns bigint language sql stable
return (select hashtextextended('check-in list ' || coalesce(l.conference_id || ' ' || l.area, l.id::text), 0)
          from check_in_lists l where l.id = list);
create function lock_of_person(person text) returns bigint language sql immutable
return hashtextextended('check-in person ' || person, 0);
drop function lock_of_ticket(uuid, text);

-- Nobody is scanned while two become one: a scan that was judged before is merged, one that comes after knows.
create or replace function merge_attendance() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(k.key)
    from (select distinct lock_of_list(id) as key from check_in_lists
           where conference_id = new.conference_id order by key) k;
  perform recount_attendance(a.list_id, new.merged_into_id) from attendances a where a.delegate_id = new.id;
  delete from attendances where delegate_id = new.id;
  return null;
end $$;

-- What the moves of somebody at a list add up to.
create function recount_attendance(p_list uuid, p_delegate uuid) returns void language plpgsql as $$
begin
  insert into attendances as a (conference_id, list_id, delegate_id, first_entry_at, first_scan_id, last_exit_at, inside)
  select l.conference_id, p_list, p_delegate, f.happened_at, f.id, o.happened_at, n.type = 'ENTRY'
    from check_in_lists l
    cross join lateral (select m.happened_at, m.id from moves m
      where m.list_id = p_list and m.delegate_id = p_delegate and m.type = 'ENTRY' order by m.happened_at, m.seq limit 1) f
    cross join lateral (select m.type from moves m
      where m.list_id = p_list and m.delegate_id = p_delegate order by m.happened_at desc, m.seq desc limit 1) n
    left join lateral (select max(m.happened_at) as happened_at from moves m
      where m.list_id = p_list and m.delegate_id = p_delegate and m.type = 'EXIT'
        and m.happened_at >= f.happened_at) o on true
   where l.id = p_list
  on conflict (list_id, delegate_id) do update set first_entry_at = excluded.first_entry_at,
    first_scan_id = excluded.first_scan_id, last_exit_at = excluded.last_exit_at, inside = excluded.inside;
  if not found then
    delete from attendances where list_id = p_list and delegate_id = p_delegate;
  end if;
end $$;

-- Whoever enters a room has left those beside it: at the same moment, and later this one, where they were seen to enter
-- another before we heard of this entry.
create function leave_rooms_beside(p_list check_in_lists, p_delegate uuid, p_scan uuid, p_at timestamptz,
    p_received_at timestamptz) returns void language plpgsql as $$
declare
  v_left record;
begin
  for v_left in
    select l.id as list_id, p_at as at from check_in_lists l
      cross join lateral (select m.type from moves m where m.list_id = l.id and m.delegate_id = p_delegate
        and m.happened_at <= p_at order by m.happened_at desc, m.seq desc limit 1) before
     where l.conference_id = p_list.conference_id and l.area = p_list.area and l.id <> p_list.id and before.type = 'ENTRY'
    union all
    select p_list.id, later.at
      from (select min(m.happened_at) as at from check_in_lists l join moves m on m.list_id = l.id
             where l.conference_id = p_list.conference_id and l.area = p_list.area and l.id <> p_list.id
               and m.delegate_id = p_delegate and m.type = 'ENTRY' and m.happened_at > p_at) later
     where later.at is not null
       and not exists (select from moves m where m.list_id = p_list.id and m.delegate_id = p_delegate
                          and m.happened_at > p_at and m.happened_at <= later.at)
     order by 1
  loop
    insert into scans (id, conference_id, list_id, delegate_id, type, scanned_at, received_at, happened_at, account, offline,
                       result, answer, source, caused_by)
    values (gen_random_uuid(), p_list.conference_id, v_left.list_id, p_delegate, 'EXIT', v_left.at, p_received_at,
            v_left.at, 'system', false, 'ADMITTED', '{}', 'AREA', p_scan);
    perform recount_attendance(v_left.list_id, p_delegate);
  end loop;
end $$;

create or replace function first_entry(list uuid, delegate uuid) returns json language sql stable
return (select json_strip_nulls(json_build_object('at', utc_text(a.first_entry_at), 'by', s.account, 'scanId', s.id,
                                                  'list', s.list_id, 'gate', s.gate))
  from attendances a join scans s on s.id = a.first_scan_id where a.list_id = list and a.delegate_id = delegate);

-- What a door may know of somebody: with the answers and the note it is to see, and their place in the order of
-- precedence where they have one.
create or replace function door_card(delegate uuid) returns json language sql stable
return (select json_strip_nulls(json_build_object(
    'id', c.id, 'fullName', c.full_name, 'position', localised(c.position_vi, c.position_en), 'category', c.category,
    'organisation', json_build_object('id', c.organisation_id, 'code', c.organisation_code, 'kind', c.organisation_kind,
                                      'name', localised(c.organisation_name_vi, c.organisation_name_en)),
    'answers', (select json_object_agg(q.code, d.answers ->> q.code order by q.position, q.code)
                  from questions q
                 where q.conference_id = c.conference_id and q.shown_at_check_in and d.answers ? q.code),
    'precedence', nullif(d.precedence, 2147483647),
    'photo', (select '/api/v1/conferences/' || o.code || '/delegates/' || p.delegate_id || '/documents/' || p.id || '/content'
                from documents p join conferences o on o.id = p.conference_id
               where p.delegate_id = c.id and p.kind = 'PHOTO'),
    'note', (select n.note from door_notes n where n.delegate_id = c.id)))
  from delegate_cards c join delegates d on d.id = c.id where c.id = delegate);

-- Judges one scan, keeps it, moves the person, and answers; all in one statement of the caller. The fault, where there is
-- one, is why it could not be judged: there is no such list, the identifier belongs to another scan, or the device may not.
--
-- A scan made offline has happened: if we know whose it is, it counts, and the reason against it makes it a conflict. One
-- that the phone itself refused moves nobody. An exit is refused for nothing that is wrong with ticket or person: whoever
-- is inside leaves, in the books too.
--
-- A ticket may come as its code or signed; the signature is for phones without network, since whoever has the code can
-- have it signed. Every code of a person leads to that person, and the lock is theirs: else an old ticket and the new one
-- could come in at the same moment. A ticket that was good when a phone without network saw it stays good.
drop function judge_offline_scans(uuid, uuid, jsonb, timestamptz, timestamptz, text);
drop function judge_scan(uuid, uuid, uuid, text, text, timestamptz, timestamptz, timestamptz, text, boolean);
create function judge_scan(p_conference uuid, p_list uuid, p_id uuid, p_ticket text, p_type text,
    p_scanned_at timestamptz, p_sent_at timestamptz, p_received_at timestamptz, p_account text, p_offline boolean,
    p_device uuid default null, p_key bytea default null, p_delegate uuid default null, p_source text default 'TICKET',
    p_sequence bigint default null, p_happened_at timestamptz default null, p_refused_for text default null,
    p_is_kept boolean default true)
  returns table (answer json, fault text) language plpgsql as $$
declare
  v_code     text := case when p_delegate is null then ticket_code_in(p_ticket) end;
  v_hash     bytea := sha256(convert_to(coalesce(v_code, 'delegate ' || p_delegate), 'UTF8'));
  v_area     text;
  v_list     check_in_lists;
  v_gate     text;
  v_lists    uuid[] := '{}';
  v_kept     record;
  v_card     record;
  v_first    attendances;
  v_grace    interval;
  v_at       timestamptz := p_received_at;
  v_before   record;
  v_after    record;
  v_reason   text;
  v_result   text;
  v_class    text;
  v_warnings text[] := '{}';
  v_inside   boolean := p_type = 'ENTRY';
begin
  if p_device is not null then
    if not p_offline then
      fault := device_fault(p_conference, p_device, p_key,
                            case when not p_is_kept then 'LOOK_UP' when p_source = 'NAME' then 'SEARCH'
                                 when p_source in ('GROUP', 'WALK_IN') then p_source else 'SCAN' end, p_received_at);
      if fault is not null then
        return next;
        return;
      end if;
    end if;
    select d.gate, d.lists, 'device ' || d.name into v_gate, v_lists, p_account from devices d where d.id = p_device;
  end if;
  -- In this order everywhere: the list, the person, the list's row. A batch holds the first alone and needs no second.
  -- The area, by which a list is locked, may be changed until the lock is granted.
  loop
    select l.area into v_area from check_in_lists l where l.conference_id = p_conference and l.id = p_list;
    if not found then
      fault := 'NOT_FOUND';
      return next;
      return;
    end if;
    perform pg_advisory_xact_lock_shared(hashtextextended('check-in list '
      || coalesce(p_conference || ' ' || v_area, p_list::text), 0));
    select * into v_list from check_in_lists l where l.id = p_list;
    exit when v_list.area is not distinct from v_area;
  end loop;

  -- Whom it is about, twice where somebody else is about the same person: the first to know whom to wait for.
  for attempt in 1..2 loop
    select t.delegate_id as holder, t.revoked_at, c.id, c.category, c.status, c.organisation_id, c.organisation_kind
      into v_card
      from (select x.delegate_id, x.revoked_at from ticket_cards x where x.code = v_code and x.conference_id = p_conference
            union all
            select d.id, null from delegate_cards d
             where d.id = p_delegate and d.conference_id = p_conference and d.status <> 'MERGED') t
      join delegate_cards c on c.id = t.delegate_id;
    exit when p_offline or attempt = 2
      or pg_try_advisory_xact_lock(lock_of_person(coalesce(v_card.holder::text, p_list || ' ' || coalesce(v_code, ''))));
    perform pg_advisory_xact_lock(lock_of_person(coalesce(v_card.holder::text, p_list || ' ' || coalesce(v_code, ''))));
  end loop;
  if p_delegate is not null and v_card.id is null then
    fault := 'NOT_FOUND';
    return next;
    return;
  end if;

  if p_is_kept then
    select s.answer, (s.list_id, s.ticket_hash, s.type) = (p_list, v_hash, p_type) as same into v_kept
      from scans s where s.id = p_id;
    if found then
      answer := case when v_kept.same then v_kept.answer end;
      fault := case when v_kept.same is not true then 'SCAN_ID_REUSED' end;
      return next;
      return;
    end if;
  end if;

  if v_card.id is not null then
    select * into v_first from attendances a where a.list_id = p_list and a.delegate_id = v_card.id;
  end if;
  if p_offline then
    v_at := coalesce(p_happened_at, happened_at(p_scanned_at, p_sent_at, p_received_at));
    select m.type, m.happened_at, m.device_id, m.account into v_before from moves m
     where m.list_id = p_list and m.delegate_id = v_card.id and m.happened_at <= v_at
     order by m.happened_at desc, m.seq desc limit 1;
    select m.type, m.happened_at, m.device_id, m.account into v_after from moves m
     where m.list_id = p_list and m.delegate_id = v_card.id and m.happened_at > v_at
     order by m.happened_at, m.seq limit 1;
  else
    select m.type, m.happened_at, m.device_id, m.account into v_before from moves m
     where m.list_id = p_list and m.delegate_id = v_card.id order by m.happened_at desc, m.seq desc limit 1;
    select null::text as type, null::timestamptz as happened_at, null::uuid as device_id, null::text as account into v_after;
    -- What is judged later happened later, whichever of two nodes has the faster clock.
    v_at := greatest(v_at, v_before.happened_at);
    if v_list.area is not null then
      v_at := greatest(v_at, (select max(m.happened_at) from check_in_lists l join moves m on m.list_id = l.id
        where l.conference_id = p_conference and l.area = v_list.area and m.delegate_id = v_card.id));
    end if;
  end if;

  v_grace := make_interval(mins => v_list.grace_minutes);
  v_reason := case
    when v_card.id is null then 'UNKNOWN_TICKET'
    when p_refused_for is not null then p_refused_for
    when cardinality(v_lists) > 0 and not p_list = any (v_lists) then 'DEVICE_NOT_ALLOWED'
    when p_type = 'EXIT' and not v_list.counts_exits then 'EXIT_NOT_COUNTED'
    when p_type = 'EXIT' then case when v_before.type is distinct from 'ENTRY' then 'NOT_INSIDE' end
    when not p_offline and v_card.revoked_at is not null or v_card.revoked_at <= v_at then 'REVOKED_TICKET'
    when v_card.status = 'WITHDRAWN' then 'WITHDRAWN'
    when v_card.status <> 'APPROVED' then 'NOT_APPROVED'
    when not is_admitted(v_list, v_card.id, v_card.category, v_card.organisation_id, v_card.organisation_kind)
      then 'WRONG_LIST'
    when v_at < v_list.opens_at - v_grace or v_at >= v_list.closes_at + v_grace then 'OUTSIDE_WINDOW'
    when v_before.type = 'ENTRY' or v_after.type = 'ENTRY' then 'ALREADY_IN'
    when not v_list.allows_reentry and v_first.list_id is not null then 'REENTRY_NOT_ALLOWED'
  end;
  if v_reason is null and p_type = 'ENTRY' and v_after.type is null and v_list.capacity is not null then
    if p_is_kept and not v_list.soft_capacity then
      perform from check_in_lists l where l.id = p_list for no key update;
    end if;
    if (select count(*) from attendances a where a.list_id = p_list and a.inside) >= v_list.capacity then
      if v_list.soft_capacity then
        v_warnings := v_warnings || 'OVER_CAPACITY'::text;
      else
        v_reason := 'LIST_FULL';
      end if;
    end if;
  end if;
  v_result := case
    when v_reason is null then 'ADMITTED'
    when p_offline and p_refused_for is null and v_card.id is not null and v_reason <> 'EXIT_NOT_COUNTED' then 'ADMITTED'
    else 'REFUSED' end;
  if v_result = 'ADMITTED' and p_type = 'ENTRY' and (v_at < v_list.opens_at or v_at >= v_list.closes_at)
      and v_reason is distinct from 'OUTSIDE_WINDOW' then
    v_warnings := v_warnings || 'IN_GRACE'::text;
  end if;
  if v_result = 'ADMITTED' and p_type = 'EXIT' and v_card.revoked_at <= v_at then
    v_warnings := v_warnings || 'REVOKED_TICKET'::text;
  end if;
  v_class := case
    when not p_offline then null
    when p_refused_for is not null then 'REFUSED_BY_DEVICE'
    when v_reason is null then 'ACCEPTED'
    when v_reason = 'ALREADY_IN' then case
      when case when v_before.type = 'ENTRY' then (v_before.device_id, v_before.account)
                else (v_after.device_id, v_after.account) end is not distinct from (p_device, p_account)
      then 'REPEAT' else 'DUPLICATE_OTHER_DEVICE' end
    else 'SHOULD_HAVE_BEEN_REFUSED' end;
  answer := json_strip_nulls(json_build_object(
    'scanId', p_id, 'result', v_result, 'reason', v_reason,
    'conflict', case when v_result = 'ADMITTED' and v_reason is not null then true end,
    'classification', v_class,
    'warnings', case when cardinality(v_warnings) > 0 then v_warnings end,
    'delegate', door_card(v_card.id),
    'firstEntry', case when v_reason in ('ALREADY_IN', 'REENTRY_NOT_ALLOWED') and v_first.list_id is not null
                       then first_entry(p_list, v_card.id) end,
    'receivedAt', utc_text(p_received_at)));
  if not p_is_kept then
    return next;
    return;
  end if;

  insert into scans (id, conference_id, list_id, delegate_id, ticket_hash, type, scanned_at, sent_at, received_at,
                     happened_at, account, offline, result, reason, answer, device_id, gate, sequence, source, classification)
  values (p_id, p_conference, p_list, v_card.id, v_hash, p_type, p_scanned_at, p_sent_at, p_received_at,
          v_at, p_account, p_offline, v_result, v_reason, answer, p_device, v_gate, p_sequence, p_source, v_class)
  on conflict (id) do nothing;
  if not found then
    -- At this very moment the identifier was used for another ticket or list.
    answer := null;
    fault := 'SCAN_ID_REUSED';
    return next;
    return;
  end if;

  if v_result = 'ADMITTED' then
    if p_offline then
      select m.type = 'ENTRY' into v_inside from moves m
       where m.list_id = p_list and m.delegate_id = v_card.id order by m.happened_at desc, m.seq desc limit 1;
    end if;
    if p_type = 'ENTRY' then
      insert into attendances as a (conference_id, list_id, delegate_id, first_entry_at, first_scan_id, inside)
      values (p_conference, p_list, v_card.id, v_at, p_id, v_inside)
      on conflict (list_id, delegate_id) do update set
        first_scan_id = case when v_at < a.first_entry_at then p_id else a.first_scan_id end,
        first_entry_at = least(a.first_entry_at, v_at),
        inside = v_inside;
      if v_list.area is not null then
        perform leave_rooms_beside(v_list, v_card.id, p_id, v_at, p_received_at);
      end if;
    else
      update attendances a set last_exit_at = greatest(a.last_exit_at, v_at), inside = v_inside
       where a.list_id = p_list and a.delegate_id = v_card.id;
    end if;
  end if;
  return next;
end $$;

-- Judges scans made offline, an array of {index, id, ticket, type, scannedAt, sequence, refusedFor}, in the order in which
-- they were made: that of the device's own count where it has one, else of its clock. What was made before another
-- cannot have happened after it, however the clock was set in between.
create function judge_offline_scans(p_conference uuid, p_list uuid, p_scans jsonb, p_sent_at timestamptz,
    p_received_at timestamptz, p_account text, p_device uuid default null, p_key bytea default null)
  returns table (index int, answer json, fault text) language plpgsql as $$
declare
  v_scan record;
begin
  if p_device is not null then
    fault := device_fault(p_conference, p_device, p_key, 'OFFLINE', p_received_at);
    if fault is not null then
      return next;
      return;
    end if;
  end if;
  if not exists (select from check_in_lists l where l.conference_id = p_conference and l.id = p_list) then
    fault := 'NOT_FOUND';
    return next;
    return;
  end if;
  perform pg_advisory_xact_lock(lock_of_list(p_list));
  for v_scan in
    select s.*, case when s.sequence is null then happened_at(s."scannedAt", p_sent_at, p_received_at)
                     else min(happened_at(s."scannedAt", p_sent_at, p_received_at)) filter (where s.sequence is not null)
                          over (order by s.sequence desc nulls last) end as at
      from jsonb_to_recordset(p_scans) as s (index int, id uuid, ticket text, type text, "scannedAt" timestamptz,
                                             sequence bigint, "refusedFor" text)
     order by s.sequence nulls last, s."scannedAt", s.index
  loop
    return query
      select v_scan.index, j.answer, j.fault
        from judge_scan(p_conference, p_list, v_scan.id, v_scan.ticket, v_scan.type, v_scan."scannedAt", p_sent_at,
                        p_received_at, p_account, true, p_device, p_key, null, 'TICKET', v_scan.sequence, v_scan.at,
                        v_scan."refusedFor") j;
  end loop;
end $$;

-- Lets a whole delegation in or out: everybody of it who is approved, each judged alone. The group's identifier names the
-- scans, so that it sent again gives the same answers.
create function judge_group(p_conference uuid, p_list uuid, p_group uuid, p_organisation uuid, p_type text,
    p_scanned_at timestamptz, p_received_at timestamptz, p_account text, p_device uuid default null, p_key bytea default null)
  returns table (answer json, fault text) language plpgsql as $$
declare
  v_member uuid;
begin
  for v_member in
    select c.id from delegate_cards c
     where c.conference_id = p_conference and c.organisation_id = p_organisation and c.status = 'APPROVED' order by c.id
  loop
    return query select j.answer, j.fault from judge_scan(p_conference, p_list, cast(md5(p_group || ' ' || v_member) as uuid),
      null, p_type, p_scanned_at, null, p_received_at, p_account, false, p_device, p_key, v_member, 'GROUP') j;
  end loop;
end $$;

-- Takes a scan back, with what it made happen in the rooms beside: the fault, or null.
create function undo_scan(p_conference uuid, p_list uuid, p_id uuid, p_reason text, p_since timestamptz, p_now timestamptz,
    p_account text, p_device uuid default null, p_key bytea default null) returns text language plpgsql as $$
declare
  v_fault text;
  v_scan  scans;
begin
  if p_device is not null then
    v_fault := device_fault(p_conference, p_device, p_key, 'UNDO', p_now);
    if v_fault is not null then
      return v_fault;
    end if;
  end if;
  -- Alone: the person may be merged, or stand at another door of the area.
  perform pg_advisory_xact_lock(lock_of_list(p_list));
  select * into v_scan from scans s where s.conference_id = p_conference and s.list_id = p_list and s.id = p_id for update;
  if not found or v_scan.source in ('AREA', 'CLOSING') then
    return 'NOT_FOUND';
  elsif v_scan.undone_at is not null then
    return null;
  elsif v_scan.result <> 'ADMITTED' then
    return 'NOTHING_TO_UNDO';
  elsif v_scan.received_at < p_since or p_device is not null and v_scan.device_id is distinct from p_device then
    return 'UNDO_TOO_LATE';
  end if;
  update scans set undone_at = p_now, undone_by = p_account, undo_reason = p_reason where id = p_id or caused_by = p_id;
  perform recount_attendance(s.list_id, coalesce(d.merged_into_id, d.id))
    from (select distinct x.list_id, x.delegate_id from scans x where x.id = p_id or x.caused_by = p_id) s
    join delegates d on d.id = s.delegate_id;
  return null;
end $$;

-- Whoever is still inside of a list that ended leaves; again where somebody is heard of later. Says how many left.
create function close_lists(p_now timestamptz) returns int language plpgsql as $$
declare
  v_list check_in_lists;
  v_left record;
  v_count int := 0;
begin
  for v_list in
    select l.* from check_in_lists l
     where l.exits_at_end and l.closes_at + make_interval(mins => l.grace_minutes) <= p_now
       and exists (select from attendances a where a.list_id = l.id and a.inside)
     order by lock_of_list(l.id), l.id
  loop
    perform pg_advisory_xact_lock(lock_of_list(v_list.id));
    for v_left in
      select a.delegate_id, greatest(v_list.closes_at + make_interval(mins => v_list.grace_minutes),
               (select max(m.happened_at) from moves m where m.list_id = a.list_id and m.delegate_id = a.delegate_id)) as at
        from attendances a where a.list_id = v_list.id and a.inside order by a.delegate_id
    loop
      insert into scans (id, conference_id, list_id, delegate_id, type, scanned_at, received_at, happened_at, account,
                         offline, result, answer, source)
      values (gen_random_uuid(), v_list.conference_id, v_list.id, v_left.delegate_id, 'EXIT', v_left.at, p_now, v_left.at,
              'system', false, 'ADMITTED', '{}', 'CLOSING');
      perform recount_attendance(v_list.id, v_left.delegate_id);
      v_count := v_count + 1;
    end loop;
  end loop;
  return v_count;
end $$;

-- A list alone, and the area it comes into: the locks in the order of their keys, like everybody who takes several.
create function lock_for_change(p_conference uuid, p_list uuid, p_area text) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(k.key)
    from (select lock_of_list(p_list) as key
          union
          select hashtextextended('check-in list ' || p_conference || ' ' || p_area, 0) where p_area is not null
          order by key) k
   where k.key is not null;
end $$;
