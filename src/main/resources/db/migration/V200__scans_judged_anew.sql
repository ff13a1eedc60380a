-- What a scan costs is the statements it is made of: each has to be made ready before it finds its row or two. So what can be
-- read together is, and what most scans do not need is read by those that do.

-- A constraint is read from its text for each statement that writes; ten of them took as long as all indexes. So they are one.
create function is_scan(type text, result text, reason text, source text, classification text, offline boolean,
    delegate_id uuid, ticket_hash bytea, caused_by uuid, undone_at timestamptz, undone_by text, undo_reason text)
  returns boolean language plpgsql immutable parallel safe as $$
begin
  return type in ('ENTRY', 'EXIT')
    and result in ('ADMITTED', 'REFUSED')
    and (reason is null or reason in ('UNKNOWN_TICKET', 'DEVICE_NOT_ALLOWED', 'REVOKED_TICKET', 'WITHDRAWN', 'NOT_APPROVED',
      'WRONG_LIST', 'OUTSIDE_WINDOW', 'ALREADY_IN', 'REENTRY_NOT_ALLOWED', 'LIST_FULL', 'EXIT_NOT_COUNTED', 'NOT_INSIDE'))
    and case result when 'REFUSED' then reason is not null else offline or reason is null end
    and source in ('TICKET', 'NAME', 'GROUP', 'WALK_IN', 'AREA', 'CLOSING')
    and (ticket_hash is not null or source in ('AREA', 'CLOSING'))
    and (caused_by is null or source = 'AREA')
    and offline = (classification is not null)
    and (classification is null or classification in ('ACCEPTED', 'REPEAT', 'DUPLICATE_OTHER_DEVICE',
      'SHOULD_HAVE_BEEN_REFUSED', 'REFUSED_BY_DEVICE'))
    and (delegate_id is not null or reason is not distinct from 'UNKNOWN_TICKET')
    and (undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null);
end $$;
alter table scans
  drop constraint ck_scans_type,
  drop constraint ck_scans_result,
  drop constraint ck_scans_reason,
  drop constraint ck_scans_judgement,
  drop constraint ck_scans_source,
  drop constraint ck_scans_ticket,
  drop constraint ck_scans_caused_by,
  drop constraint ck_scans_classification,
  drop constraint ck_scans_known,
  drop constraint ck_scans_undo,
  add constraint ck_scans_judgement check (is_scan(type, result, reason, source, classification, offline, delegate_id,
    ticket_hash, caused_by, undone_at, undone_by, undo_reason));

-- What a door may know of somebody, read together with whose ticket it is.
create view door_cards as
  select d.id, d.conference_id, d.category, d.status, d.organisation_id, o.kind as organisation_kind,
         json_strip_nulls(json_build_object(
           'id', d.id, 'fullName', d.full_name, 'position', localised(d.position_vi, d.position_en), 'category', d.category,
           'organisation', json_build_object('id', o.id, 'code', o.code, 'kind', o.kind, 'name', localised(o.name_vi, o.name_en)),
           'answers', (select json_object_agg(q.code, d.answers ->> q.code order by q.position, q.code)
                         from questions q
                        where q.conference_id = d.conference_id and q.shown_at_check_in and d.answers ? q.code),
           'precedence', nullif(d.precedence, 2147483647),
           'photo', (select '/api/v1/conferences/' || c.code || '/delegates/' || p.delegate_id || '/photo'
                       from documents p join conferences c on c.id = p.conference_id
                      where p.delegate_id = d.id and p.kind = 'PHOTO'),
           'note', (select n.note from door_notes n where n.delegate_id = d.id))) as card
    from delegates d join organisations o on o.id = d.organisation_id;
-- All that somebody has signed up for: the list may ask for another session tomorrow.
create or replace function snapshot_entries(p_list uuid, p_people uuid[]) returns table (code text, entry text) language sql stable as $$
  select t.code, json_strip_nulls(json_build_object(
           'status', c.status, 'revokedAt', utc_text(t.revoked_at), 'isInside', coalesce(a.inside, false),
           'signUps', (select json_agg(s.session_id order by s.session_id) from session_sign_ups s where s.delegate_id = c.id),
           'firstEntry', first_entry(p_list, c.id), 'delegate', c.card))::text
    from (select distinct x.id from unnest(p_people) x (id)) p
    join door_cards c on c.id = p.id and c.status <> 'MERGED'
    join (select d.id as holder, d.id from delegates d
          union all
          select d.merged_into_id, d.id from delegates d where d.merged_into_id is not null) every on every.holder = p.id
    join tickets t on t.delegate_id = every.id
    left join attendances a on a.list_id = p_list and a.delegate_id = p.id
$$;
drop function door_card(uuid);

-- The last move of somebody until a moment; of the people merged into them too. The newest is the first of the index, however
-- many there are.
create function last_move(p_list uuid, p_delegate uuid, p_until timestamptz)
  returns table (type text, happened_at timestamptz, device_id uuid, account text) language sql stable as $$
  select m.type, m.happened_at, m.device_id, m.account
    from ((select s.type, s.happened_at, s.seq, s.device_id, s.account from scans s
            where s.list_id = p_list and s.delegate_id = p_delegate and s.happened_at <= p_until
              and (s.result = 'ADMITTED' or s.reason = 'NOT_INSIDE') and s.undone_at is null
            order by s.happened_at desc, s.seq desc limit 1)
          union all
          select l.* from delegates d cross join lateral (
            select s.type, s.happened_at, s.seq, s.device_id, s.account from scans s
             where s.list_id = p_list and s.delegate_id = d.id and s.happened_at <= p_until
               and (s.result = 'ADMITTED' or s.reason = 'NOT_INSIDE') and s.undone_at is null
             order by s.happened_at desc, s.seq desc limit 1) l
           where d.merged_into_id = p_delegate) m
   order by m.happened_at desc, m.seq desc limit 1
$$;

-- What is against a device that was just read: see device_fault, which reads it.
create function fault_of_device(p_device devices, p_key bytea, p_right text, p_now timestamptz, p_list uuid default null)
  returns text language plpgsql as $$
begin
  if p_device.id is null or p_device.key_hash is distinct from p_key then
    return 'UNAUTHENTICATED';
  elsif p_device.revoked_at is not null then
    return 'DEVICE_REVOKED';
  elsif p_right <> 'ANY' and not p_right = any (device_rights(p_device.profile))
      or p_list is not null and cardinality(p_device.lists) > 0 and not p_list = any (p_device.lists) then
    return 'FORBIDDEN';
  end if;
  if p_device.last_seen_at is null or p_device.last_seen_at < p_now - interval '1 minute' then
    -- Several scans of one device do not wait for each other to say the same.
    perform from devices d where d.id = p_device.id for no key update skip locked;
    if found then
      update devices set last_seen_at = p_now where id = p_device.id;
    end if;
  end if;
  return null;
end $$;

create or replace function device_fault(p_conference uuid, p_device uuid, p_key bytea, p_right text, p_now timestamptz,
    p_list uuid default null)
  returns text language plpgsql as $$
declare
  v_device devices;
begin
  select * into v_device from devices d where d.conference_id = p_conference and d.id = p_device;
  return fault_of_device(v_device, p_key, p_right, p_now, p_list);
end $$;

-- What the moves of somebody at a list add up to. Whoever left, left when a stay ended: an exit that was refused, since nobody
-- knew yet that they were inside, is one of the moves.
create or replace function recount_attendance(p_list uuid, p_delegate uuid) returns void language plpgsql as $$
begin
  insert into attendances as a (conference_id, list_id, delegate_id, first_entry_at, first_scan_id, last_exit_at, inside)
  select l.conference_id, p_list, p_delegate, f.happened_at, f.id, o.left_at, n.type = 'ENTRY'
    from check_in_lists l
    cross join lateral (select m.happened_at, m.id from moves m
      where m.list_id = p_list and m.delegate_id = p_delegate and m.type = 'ENTRY' order by m.happened_at, m.seq limit 1) f
    cross join lateral last_move(p_list, p_delegate, 'infinity') n
    left join lateral (select max(s.left_at) as left_at from stays s
      where s.list_id = p_list and s.delegate_id = p_delegate) o on true
   where l.id = p_list
  on conflict (list_id, delegate_id) do update set first_entry_at = excluded.first_entry_at,
    first_scan_id = excluded.first_scan_id, last_exit_at = excluded.last_exit_at, inside = excluded.inside;
  if not found then
    delete from attendances where list_id = p_list and delegate_id = p_delegate;
  end if;
end $$;

-- Nobody is scanned while two become one: a scan that was judged before is merged, one that comes after knows. Who was in two
-- rooms side by side as two is in the one that was entered last.
create or replace function merge_attendance() returns trigger language plpgsql as $$
declare
  v_entry record;
begin
  perform pg_advisory_xact_lock(k.key)
    from (select distinct lock_of_list(id) as key from check_in_lists
           where conference_id = new.conference_id order by key) k;
  perform recount_attendance(a.list_id, new.merged_into_id) from attendances a where a.delegate_id = new.id;
  delete from attendances where delegate_id = new.id;
  for v_entry in
    select l as list, e.id, e.happened_at
      from attendances a join check_in_lists l on l.id = a.list_id
      cross join lateral (select m.id, m.happened_at from moves m
        where m.list_id = a.list_id and m.delegate_id = a.delegate_id and m.type = 'ENTRY'
        order by m.happened_at desc, m.seq desc limit 1) e
     where a.delegate_id = new.merged_into_id and a.inside and l.area is not null
     order by e.happened_at
  loop
    perform leave_rooms_beside(v_entry.list, new.merged_into_id, v_entry.id, v_entry.happened_at, clock_timestamp());
  end loop;
  return null;
end $$;

-- Takes an admission back with all that it caused; one that was taken back already stays so.
create function take_back(p_scan uuid, p_reason text, p_account text, p_now timestamptz) returns void language plpgsql as $$
begin
  update scans set undone_at = p_now, undone_by = p_account, undo_reason = p_reason
   where (id = p_scan or caused_by = p_scan) and undone_at is null;
  perform recount_attendance(s.list_id, coalesce(d.merged_into_id, d.id))
    from (select distinct x.list_id, x.delegate_id from scans x where x.id = p_scan or x.caused_by = p_scan) s
    join delegates d on d.id = s.delegate_id;
end $$;

create or replace function undo_scan(p_conference uuid, p_list uuid, p_id uuid, p_reason text, p_since timestamptz,
    p_now timestamptz, p_account text, p_device uuid default null, p_key bytea default null) returns text language plpgsql as $$
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
  perform take_back(p_id, p_reason, p_account, p_now);
  return null;
end $$;

-- The status that somebody had at a moment, by what changed it since.
create function status_at(p_delegate uuid, p_status text, p_at timestamptz) returns text language sql stable as $$
  select coalesce((select e.before ->> 'status' from delegate_events e
                    where e.delegate_id = p_delegate and e.at > p_at and e.before ? 'status' order by e.seq limit 1), p_status)
$$;

create function has_ended(list check_in_lists, at timestamptz) returns boolean language sql immutable
return list.exits_at_end and list.closes_at + make_interval(mins => list.grace_minutes) <= at;

-- Whoever is still inside of a list that ended leaves, for a caller who has the list alone; says how many.
create function close_list(p_list check_in_lists, p_now timestamptz) returns int language plpgsql as $$
declare
  v_left  record;
  v_count int := 0;
begin
  for v_left in
    select a.delegate_id, greatest(p_list.closes_at + make_interval(mins => p_list.grace_minutes),
                                   (last_move(a.list_id, a.delegate_id, 'infinity')).happened_at) as at
      from attendances a where a.list_id = p_list.id and a.inside order by a.delegate_id
  loop
    insert into scans (id, conference_id, list_id, delegate_id, type, scanned_at, received_at, happened_at, account,
                       offline, result, answer, source)
    values (gen_random_uuid(), p_list.conference_id, p_list.id, v_left.delegate_id, 'EXIT', v_left.at, p_now, v_left.at,
            'system', false, 'ADMITTED', '{}', 'CLOSING');
    perform recount_attendance(p_list.id, v_left.delegate_id);
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;

-- Again where somebody is heard of later.
create or replace function close_lists(p_now timestamptz) returns int language plpgsql as $$
declare
  v_list  check_in_lists;
  v_count int := 0;
begin
  for v_list in
    select l.* from check_in_lists l
     where has_ended(l, p_now) and exists (select from attendances a where a.list_id = l.id and a.inside)
     order by lock_of_list(l.id), l.id
  loop
    perform pg_advisory_xact_lock(lock_of_list(v_list.id));
    v_count := v_count + close_list(v_list, p_now);
  end loop;
  return v_count;
end $$;

drop function judge_scan(uuid, uuid, uuid, text, text, timestamptz, timestamptz, timestamptz, text, boolean, uuid, bytea, uuid,
  text, bigint, timestamptz, text, boolean);

-- Judges one scan at a list that is locked and was read after that, keeps it, moves the person, and answers. The fault, where
-- there is one, is why it could not be judged: nobody is named so, or the identifier belongs to another scan.
--
-- A scan made offline, which is one with a moment at which it happened, is a fact: if we know whose it is, it counts, and the
-- reason against it makes it a conflict. One that the phone itself refused moves nobody. An exit is refused for nothing that
-- is wrong with ticket or person: whoever is inside leaves, in the books too. Where somebody's status is another by now, the
-- one they had counts; where they are approved by now, nobody needs to be told.
--
-- A phone that had no answer to a scan judges by itself and hands it in under the same identifier. Where it did not do what
-- had been answered, what it did is another scan, and an admission that it knew nothing of is taken back.
--
-- A ticket may come as its code or signed; the signature is for phones without network, since whoever has the code can
-- have it signed. Every code of a person leads to that person, and the lock is theirs: else an old ticket and the new one
-- could come in at the same moment. A ticket that was good when a phone without network saw it stays good.
create function judge_one(p_list check_in_lists, p_is_alone boolean, p_device devices, p_account text, p_id uuid, p_ticket text,
    p_delegate uuid, p_type text, p_source text, p_is_kept boolean, p_scanned_at timestamptz, p_sent_at timestamptz,
    p_received_at timestamptz, p_happened_at timestamptz default null, p_sequence bigint default null,
    p_refused_for text default null, p_leaves_at timestamptz default null, out answer json, out fault text)
  language plpgsql as $$
declare
  v_offline  boolean := p_happened_at is not null;
  v_code     text := case when p_delegate is null then ticket_code_in(p_ticket) end;
  v_hash     bytea := sha256(convert_to(coalesce(v_code, 'delegate ' || p_delegate), 'UTF8'));
  v_grace    interval := make_interval(mins => p_list.grace_minutes);
  v_at       timestamptz := coalesce(p_happened_at, p_received_at);
  v_card     record;
  v_lock     bigint;
  v_known    record;
  v_judged   record;
  v_before   record;
  v_later    text;
  v_later_by record;
  v_has_seat boolean := false;
  v_reason   text;
  v_result   text;
  v_class    text;
  v_warnings text[] := '{}';
  v_count    int;
begin
  -- Whom it is about, twice where somebody else is about the same person: the first to know whom to wait for. A batch has the
  -- list alone, and waits for nobody.
  for attempt in 1..2 loop
    if p_delegate is null then
      select c.*, t.revoked_at into v_card
        from tickets t join delegates d on d.id = t.delegate_id
        join door_cards c on c.id = coalesce(d.merged_into_id, d.id)
       where t.code = v_code and t.conference_id = p_list.conference_id;
    else
      select c.*, null::timestamptz as revoked_at into v_card from door_cards c
       where c.id = (select coalesce(d.merged_into_id, d.id) from delegates d where d.id = p_delegate)
         and c.conference_id = p_list.conference_id;
    end if;
    v_lock := lock_of_person(coalesce(v_card.id::text, p_list.id || ' ' || coalesce(v_code, '')));
    exit when v_offline or attempt = 2 or pg_try_advisory_xact_lock(v_lock);
    perform pg_advisory_xact_lock(v_lock);
  end loop;
  if p_delegate is not null and v_card.id is null then
    fault := 'NOT_FOUND';
    return;
  end if;

  -- What is known of this scan, and of this person at this list.
  select k.id, k.answer, (k.list_id, k.ticket_hash, k.type) = (p_list.id, v_hash, p_type) as is_same,
         v_offline and not k.offline and (k.result = 'ADMITTED') <> (p_refused_for is null) as is_unanswered,
         a.delegate_id is not null as has_entered, m.type as before, m.happened_at as before_at, m.device_id, m.account
    into v_known
    from (select) one
    left join scans k on k.id = p_id and p_is_kept
    left join attendances a on a.list_id = p_list.id and a.delegate_id = v_card.id
    left join lateral last_move(p_list.id, v_card.id, 'infinity') m on true;
  if v_known.is_same and v_known.is_unanswered then
    if p_refused_for is not null then
      perform take_back(p_id, 'the device refused for ' || p_refused_for, p_account, p_received_at);
    end if;
    v_judged := judge_one(p_list, p_is_alone, p_device, p_account, cast(md5(p_id || ' without answer') as uuid), p_ticket,
                          p_delegate, p_type, p_source, p_is_kept, p_scanned_at, p_sent_at, p_received_at, p_happened_at,
                          p_sequence, p_refused_for, p_leaves_at);
    -- To the phone it is the one scan that it made.
    answer := cast(cast(v_judged.answer as jsonb) || jsonb_build_object('scanId', p_id) as json);
    fault := v_judged.fault;
    return;
  elsif v_known.id is not null then
    answer := case when v_known.is_same then v_known.answer end;
    fault := case when v_known.is_same is not true then 'SCAN_ID_REUSED' end;
    return;
  end if;

  if p_list.sign_up_session_id is not null then
    v_has_seat := exists (select from session_sign_ups s
                            where s.session_id = p_list.sign_up_session_id and s.delegate_id = v_card.id);
  end if;
  if v_offline and v_known.before_at > v_at then
    -- Heard of late: something happened since.
    v_later := v_known.before;
    select m.type, m.happened_at, m.device_id, m.account into v_later_by from moves m
     where m.list_id = p_list.id and m.delegate_id = v_card.id and m.happened_at > v_at
     order by m.happened_at, m.seq limit 1;
    select m.type as before, m.device_id, m.account into v_before from last_move(p_list.id, v_card.id, v_at) m;
  else
    v_before := v_known;
    select null::text as type, null::timestamptz as happened_at, null::uuid as device_id, null::text as account
      into v_later_by;
  end if;
  if v_offline and v_card.status <> 'APPROVED' then
    v_card.status := status_at(v_card.id, v_card.status, v_at);
  end if;
  if not v_offline then
    -- What is judged later happened later, whichever of two nodes has the faster clock.
    v_at := greatest(v_at, v_known.before_at);
    if p_list.area is not null then
      v_at := greatest(v_at, (select max(m.happened_at) from check_in_lists l
        cross join lateral last_move(l.id, v_card.id, 'infinity') m
        where l.conference_id = p_list.conference_id and l.area = p_list.area));
    end if;
  end if;

  v_reason := case
    when v_card.id is null then 'UNKNOWN_TICKET'
    when p_refused_for is not null then p_refused_for
    when cardinality(p_device.lists) > 0 and not p_list.id = any (p_device.lists) then 'DEVICE_NOT_ALLOWED'
    when p_type = 'EXIT' and not p_list.counts_exits then 'EXIT_NOT_COUNTED'
    when p_type = 'EXIT' then case when v_before.before is distinct from 'ENTRY' then 'NOT_INSIDE' end
    when not v_offline and v_card.revoked_at is not null or v_card.revoked_at <= v_at then 'REVOKED_TICKET'
    when v_card.status = 'WITHDRAWN' then 'WITHDRAWN'
    when v_card.status <> 'APPROVED' then 'NOT_APPROVED'
    when not is_admitted(p_list, v_card.id, v_card.category, v_card.organisation_id, v_card.organisation_kind,
                         v_has_seat) then 'WRONG_LIST'
    when v_at < p_list.opens_at - v_grace or v_at >= p_list.closes_at + v_grace then 'OUTSIDE_WINDOW'
    when v_before.before = 'ENTRY'
      or v_later_by.type = 'ENTRY' and (p_leaves_at <= v_later_by.happened_at) is not true then 'ALREADY_IN'
    when not p_list.allows_reentry and v_known.has_entered then 'REENTRY_NOT_ALLOWED'
  end;
  if v_reason is null and p_type = 'ENTRY' and v_later_by.type is null and is_nearly_full(p_list) then
    select count(*) into v_count from attendances a where a.list_id = p_list.id and a.inside;
    if v_count >= p_list.capacity and v_offline then
      -- It may be fuller now than it was.
      select count(*) into v_count
        from attendances a cross join lateral last_move(p_list.id, a.delegate_id, v_at) m
       where a.list_id = p_list.id and m.type = 'ENTRY';
    end if;
    if v_count >= p_list.capacity then
      if p_list.soft_capacity then
        v_warnings := v_warnings || 'OVER_CAPACITY'::text;
      else
        v_reason := 'LIST_FULL';
      end if;
    elsif p_is_alone and v_count + most_at_once() < p_list.capacity then
      update check_in_lists set counted_inside = v_count, counted_seq = pg_sequence_last_value('scans_seq_seq')
       where id = p_list.id;
    end if;
  end if;
  v_result := case
    when v_reason is null then 'ADMITTED'
    when v_offline and p_refused_for is null and v_card.id is not null and v_reason <> 'EXIT_NOT_COUNTED' then 'ADMITTED'
    else 'REFUSED' end;
  if v_result = 'ADMITTED' and p_type = 'ENTRY' and (v_at < p_list.opens_at or v_at >= p_list.closes_at)
      and v_reason is distinct from 'OUTSIDE_WINDOW' then
    v_warnings := v_warnings || 'IN_GRACE'::text;
  end if;
  if v_result = 'ADMITTED' and p_type = 'EXIT' and v_card.revoked_at <= v_at then
    v_warnings := v_warnings || 'REVOKED_TICKET'::text;
  end if;
  v_class := case
    when not v_offline then null
    when p_refused_for is not null then 'REFUSED_BY_DEVICE'
    when v_reason is null then 'ACCEPTED'
    when v_reason = 'ALREADY_IN' then case
      when case when v_before.before = 'ENTRY' then (v_before.device_id, v_before.account)
                else (v_later_by.device_id, v_later_by.account) end is not distinct from (p_device.id, p_account)
      then 'REPEAT' else 'DUPLICATE_OTHER_DEVICE' end
    else 'SHOULD_HAVE_BEEN_REFUSED' end;
  answer := json_strip_nulls(json_build_object(
    'scanId', p_id, 'result', v_result, 'reason', v_reason,
    'conflict', case when v_result = 'ADMITTED' and v_reason is not null then true end,
    'classification', v_class,
    'warnings', case when cardinality(v_warnings) > 0 then v_warnings end,
    'delegate', v_card.card,
    'firstEntry', case when v_reason in ('ALREADY_IN', 'REENTRY_NOT_ALLOWED') and v_known.has_entered
                       then first_entry(p_list.id, v_card.id) end,
    'receivedAt', utc_text(p_received_at)));
  if not p_is_kept then
    return;
  end if;

  insert into scans (id, conference_id, list_id, delegate_id, ticket_hash, type, scanned_at, sent_at, received_at,
                     happened_at, account, offline, result, reason, answer, device_id, gate, sequence, source, classification)
  values (p_id, p_list.conference_id, p_list.id, v_card.id, v_hash, p_type, p_scanned_at, p_sent_at, p_received_at,
          v_at, p_account, v_offline, v_result, v_reason, answer, p_device.id, p_device.gate, p_sequence, p_source, v_class)
  on conflict (id) do nothing;
  if not found then
    -- At this very moment the identifier was used for another ticket or list.
    answer := null;
    fault := 'SCAN_ID_REUSED';
    return;
  end if;

  if v_result = 'ADMITTED' and v_later is not null then
    perform recount_attendance(p_list.id, v_card.id);
  elsif v_result = 'ADMITTED' and p_type = 'ENTRY' then
    insert into attendances as a (conference_id, list_id, delegate_id, first_entry_at, first_scan_id, inside)
    values (p_list.conference_id, p_list.id, v_card.id, v_at, p_id, true)
    on conflict (list_id, delegate_id) do update set
      first_scan_id = case when v_at < a.first_entry_at then p_id else a.first_scan_id end,
      first_entry_at = least(a.first_entry_at, v_at),
      inside = true;
  elsif v_result = 'ADMITTED' then
    update attendances a set last_exit_at = greatest(a.last_exit_at, v_at), inside = false
     where a.list_id = p_list.id and a.delegate_id = v_card.id;
  end if;
  if v_result = 'ADMITTED' and p_type = 'ENTRY' and p_list.area is not null then
    perform leave_rooms_beside(p_list, v_card.id, p_id, v_at, p_received_at);
  end if;
end $$;

-- Judges one scan made online; all in one statement of the caller. Faults: those of the device, of the list and of judge_one.
create function judge_scan(p_conference uuid, p_list uuid, p_id uuid, p_ticket text, p_type text, p_scanned_at timestamptz,
    p_sent_at timestamptz, p_received_at timestamptz, p_account text, p_device uuid default null, p_key bytea default null,
    p_delegate uuid default null, p_source text default 'TICKET', p_is_kept boolean default true, out answer json, out fault text)
  language plpgsql as $$
declare
  v_device   devices;
  v_list     check_in_lists;
  v_area     text;
  v_is_alone boolean;
  v_judged   record;
begin
  if p_device is not null then
    select * into v_device from devices d where d.conference_id = p_conference and d.id = p_device;
    fault := fault_of_device(v_device, p_key,
                             case when p_source = 'NAME' or not p_is_kept and p_delegate is not null then 'SEARCH'
                                  when not p_is_kept then 'LOOK_UP'
                                  when p_source in ('GROUP', 'WALK_IN') then p_source else 'SCAN' end, p_received_at);
    if fault is not null then
      return;
    end if;
    p_account := 'device ' || v_device.name;
  end if;
  -- In this order everywhere: the list, the person. An entry that may be the last one has the list alone. The area, by which
  -- a list is locked, may be changed until the lock is granted, and the list become nearly full: then the block lets go of
  -- the lock and it is asked for anew. After the end somebody alone sees to it that everybody has left.
  loop
    select l.area, p_is_kept and (p_type = 'ENTRY' and is_nearly_full(l) or has_ended(l, p_received_at))
      into v_area, v_is_alone
      from check_in_lists l where l.conference_id = p_conference and l.id = p_list;
    if not found then
      fault := 'NOT_FOUND';
      return;
    end if;
    begin
      if v_is_alone then
        perform pg_advisory_xact_lock(hashtextextended('check-in list '
          || coalesce(p_conference || ' ' || v_area, p_list::text), 0));
      else
        perform pg_advisory_xact_lock_shared(hashtextextended('check-in list '
          || coalesce(p_conference || ' ' || v_area, p_list::text), 0));
      end if;
      select * into v_list from check_in_lists l where l.id = p_list;
      exit when v_list.area is not distinct from v_area
        and (v_is_alone or not p_is_kept
             or not (p_type = 'ENTRY' and is_nearly_full(v_list) or has_ended(v_list, p_received_at)));
      raise exception using errcode = 'HG001';
    exception when sqlstate 'HG001' then
      null;
    end;
  end loop;
  if p_is_kept and has_ended(v_list, p_received_at) then
    perform close_list(v_list, p_received_at);
  end if;
  v_judged := judge_one(v_list, v_is_alone, v_device, p_account, p_id, p_ticket, p_delegate, p_type, p_source, p_is_kept,
                        p_scanned_at, p_sent_at, p_received_at);
  answer := v_judged.answer;
  fault := v_judged.fault;
end $$;

-- Judges scans made offline, an array of {index, id, ticket, type, scannedAt, sequence, refusedFor}, in the order in which
-- they were made: that of the device's own count where it has one, else of its clock. What was made before another
-- cannot have happened after it, however the clock was set in between.
create or replace function judge_offline_scans(p_conference uuid, p_list uuid, p_scans jsonb, p_sent_at timestamptz,
    p_received_at timestamptz, p_account text, p_device uuid default null, p_key bytea default null)
  returns table (index int, answer json, fault text) language plpgsql as $$
declare
  v_device devices;
  v_list   check_in_lists;
  v_scan   record;
  v_judged record;
begin
  if p_device is not null then
    select * into v_device from devices d where d.conference_id = p_conference and d.id = p_device;
    fault := fault_of_device(v_device, p_key, 'OFFLINE', p_received_at);
    if fault is not null then
      return next;
      return;
    end if;
    p_account := 'device ' || v_device.name;
  end if;
  if not exists (select from check_in_lists l where l.conference_id = p_conference and l.id = p_list) then
    fault := 'NOT_FOUND';
    return next;
    return;
  end if;
  perform pg_advisory_xact_lock(lock_of_list(p_list));
  select * into v_list from check_in_lists l where l.id = p_list;
  for v_scan in
    select h.*, lead(case when h.type = 'EXIT' and h."refusedFor" is null then h.at end) over (
                  partition by ticket_code_in(h.ticket) order by h.sequence nulls last, h."scannedAt", h.index) as leaves_at
      from (select s.*, case when s.sequence is null then happened_at(s."scannedAt", p_sent_at, p_received_at)
                             else min(happened_at(s."scannedAt", p_sent_at, p_received_at)) filter (where s.sequence is not null)
                                  over (order by s.sequence desc nulls last) end as at
              from jsonb_to_recordset(p_scans) as s (index int, id uuid, ticket text, type text, "scannedAt" timestamptz,
                                                     sequence bigint, "refusedFor" text)) h
     order by h.sequence nulls last, h."scannedAt", h.index
  loop
    if is_nearly_full(v_list) then
      -- It may have been counted by the one before.
      select * into v_list from check_in_lists l where l.id = p_list;
    end if;
    v_judged := judge_one(v_list, true, v_device, p_account, v_scan.id, v_scan.ticket, null, v_scan.type, 'TICKET', true,
                          v_scan."scannedAt", p_sent_at, p_received_at, v_scan.at, v_scan.sequence, v_scan."refusedFor",
                          v_scan.leaves_at);
    index := v_scan.index;
    answer := v_judged.answer;
    fault := v_judged.fault;
    return next;
  end loop;
  if has_ended(v_list, p_received_at) then
    perform close_list(v_list, p_received_at);
  end if;
end $$;

-- Who was let in or out together: sent again, it is about the same people.
create table scan_groups (
  id              uuid   not null,
  conference_id   uuid   not null,
  list_id         uuid   not null,
  organisation_id uuid   not null,
  type            text   not null,
  members         uuid[] not null,
  constraint pk_scan_groups primary key (id),
  constraint ck_scan_groups_type check (type in ('ENTRY', 'EXIT')),
  constraint fk_scan_groups_list foreign key (conference_id, list_id) references check_in_lists (conference_id, id),
  constraint fk_scan_groups_organisation foreign key (conference_id, organisation_id)
    references organisations (conference_id, id)
);

-- Lets a whole delegation in or out: everybody of it who is approved, each judged alone. The group's identifier names the
-- scans, so that it sent again gives the same answers.
create or replace function judge_group(p_conference uuid, p_list uuid, p_group uuid, p_organisation uuid, p_type text,
    p_scanned_at timestamptz, p_received_at timestamptz, p_account text, p_device uuid default null, p_key bytea default null)
  returns table (answer json, fault text) language plpgsql as $$
declare
  v_group  scan_groups;
  v_member uuid;
begin
  if p_device is not null then
    fault := device_fault(p_conference, p_device, p_key, 'GROUP', p_received_at);
  end if;
  if fault is null and not exists (
      select from check_in_lists l join organisations o on o.conference_id = l.conference_id
       where l.conference_id = p_conference and l.id = p_list and o.id = p_organisation) then
    fault := 'NOT_FOUND';
  end if;
  if fault is not null then
    return next;
    return;
  end if;
  -- Alone, since it takes the lock of one person after the other.
  perform pg_advisory_xact_lock(lock_of_list(p_list));
  insert into scan_groups (id, conference_id, list_id, organisation_id, type, members)
  values (p_group, p_conference, p_list, p_organisation, p_type, array(
    select c.id from delegate_cards c
     where c.conference_id = p_conference and c.organisation_id = p_organisation and c.status = 'APPROVED' order by c.id))
  on conflict (id) do nothing;
  select * into v_group from scan_groups g where g.id = p_group;
  if (v_group.list_id, v_group.organisation_id, v_group.type) <> (p_list, p_organisation, p_type) then
    fault := 'SCAN_ID_REUSED';
    return next;
    return;
  end if;
  foreach v_member in array v_group.members loop
    return query select j.answer, j.fault from judge_scan(p_conference, p_list, cast(md5(p_group || ' ' || v_member) as uuid),
      null, p_type, p_scanned_at, null, p_received_at, p_account, p_device, p_key, v_member, 'GROUP') j;
  end loop;
end $$;
