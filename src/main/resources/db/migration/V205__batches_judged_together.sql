-- What a scan costs is the statements it is made of. Of a batch, whatever needs no other scan of it is judged by one statement;
-- so the rules stand in functions of their own, which one scan and many ask alike.

-- Who has a ticket, as the door sees them, and since when the ticket that was shown is good no more.
create type holder as (id uuid, status text, category text, organisation_id uuid, organisation_kind text, card json,
  revoked_at timestamptz);

-- What is against a scan but for a full list, which has to be counted: see docs/check-in.md. That they come in later is asked of
-- scans made offline alone.
create function reason_against(p_list check_in_lists, p_device devices, p_who holder, p_type text, p_at timestamptz,
    p_is_offline boolean, p_refused_for text, p_before text, p_comes_later boolean, p_has_entered boolean)
  returns text language plpgsql stable as $$
declare
  v_grace         interval := make_interval(mins => p_list.grace_minutes);
  v_has_signed_up boolean := false;
begin
  if p_list.sign_up_session_id is not null then
    v_has_signed_up := exists (select from session_sign_ups s
                                where s.session_id = p_list.sign_up_session_id and s.delegate_id = p_who.id);
  end if;
  return case
    when p_who.id is null then 'UNKNOWN_TICKET'
    when p_refused_for is not null then p_refused_for
    when cardinality(p_device.lists) > 0 and not p_list.id = any (p_device.lists) then 'DEVICE_NOT_ALLOWED'
    when p_type = 'EXIT' and not p_list.counts_exits then 'EXIT_NOT_COUNTED'
    when p_type = 'EXIT' then case when p_before is distinct from 'ENTRY' then 'NOT_INSIDE' end
    when not p_is_offline and p_who.revoked_at is not null or p_who.revoked_at <= p_at then 'REVOKED_TICKET'
    when p_who.status = 'WITHDRAWN' then 'WITHDRAWN'
    when p_who.status <> 'APPROVED' then 'NOT_APPROVED'
    when not is_admitted(p_list, p_who.id, p_who.category, p_who.organisation_id, p_who.organisation_kind,
                         v_has_signed_up) then 'WRONG_LIST'
    when p_at < p_list.opens_at - v_grace or p_at >= p_list.closes_at + v_grace then 'OUTSIDE_WINDOW'
    when p_before = 'ENTRY' or p_comes_later then 'ALREADY_IN'
    when not p_list.allows_reentry and p_has_entered then 'REENTRY_NOT_ALLOWED'
  end;
end $$;

-- What was let in offline has happened, whatever is against it.
create function scan_result(p_reason text, p_is_offline boolean, p_refused_for text, p_is_known boolean) returns text
  language sql immutable
return case
  when p_reason is null then 'ADMITTED'
  when p_is_offline and p_refused_for is null and p_is_known and p_reason <> 'EXIT_NOT_COUNTED' then 'ADMITTED'
  else 'REFUSED' end;

create function scan_class(p_reason text, p_refused_for text, p_was_same_device boolean) returns text language sql immutable
return case
  when p_refused_for is not null then 'REFUSED_BY_DEVICE'
  when p_reason is null then 'ACCEPTED'
  when p_reason = 'ALREADY_IN' then case when p_was_same_device then 'REPEAT' else 'DUPLICATE_OTHER_DEVICE' end
  else 'SHOULD_HAVE_BEEN_REFUSED' end;

create function scan_warnings(p_list check_in_lists, p_type text, p_at timestamptz, p_result text, p_reason text,
    p_revoked_at timestamptz, p_is_over_capacity boolean) returns text[] language sql immutable
return case when p_result = 'ADMITTED' then nullif(array_remove(array[
  case when p_is_over_capacity then 'OVER_CAPACITY' end,
  case when p_type = 'ENTRY' and (p_at < p_list.opens_at or p_at >= p_list.closes_at)
            and p_reason is distinct from 'OUTSIDE_WINDOW' then 'IN_GRACE' end,
  case when p_type = 'EXIT' and p_revoked_at <= p_at then 'REVOKED_TICKET' end], null), '{}') end;

create function scan_answer(p_list uuid, p_id uuid, p_who uuid, p_card json, p_result text, p_reason text, p_class text,
    p_warnings text[], p_has_entered boolean, p_received_at timestamptz) returns json language sql stable
return json_strip_nulls(json_build_object(
  'scanId', p_id, 'result', p_result, 'reason', p_reason,
  'conflict', case when p_result = 'ADMITTED' and p_reason is not null then true end,
  'classification', p_class,
  'warnings', p_warnings,
  'delegate', p_card,
  'seat', (select s.seat from seats s where s.list_id = p_list and s.delegate_id = p_who),
  'firstEntry', case when p_reason in ('ALREADY_IN', 'REENTRY_NOT_ALLOWED') and p_has_entered
                     then first_entry(p_list, p_who) end,
  'receivedAt', utc_text(p_received_at)));

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
create or replace function judge_one(p_list check_in_lists, p_is_alone boolean, p_device devices, p_account text, p_id uuid,
    p_ticket text, p_delegate uuid, p_type text, p_source text, p_is_kept boolean, p_scanned_at timestamptz,
    p_sent_at timestamptz, p_received_at timestamptz, p_happened_at timestamptz default null, p_sequence bigint default null,
    p_refused_for text default null, p_leaves_at timestamptz default null, out answer json, out fault text)
  language plpgsql as $$
declare
  v_offline  boolean := p_happened_at is not null;
  v_code     text := case when p_delegate is null then ticket_code_in(p_ticket) end;
  v_hash     bytea := sha256(convert_to(coalesce(v_code, 'delegate ' || p_delegate), 'UTF8'));
  v_at       timestamptz := coalesce(p_happened_at, p_received_at);
  v_who      holder;
  v_lock     bigint;
  v_known    record;
  v_judged   record;
  v_before   record;
  v_later    text;
  v_later_by record;
  v_reason   text;
  v_result   text;
  v_class    text;
  v_is_over  boolean := false;
  v_count    int;
begin
  -- Whom it is about, twice where somebody else is about the same person: the first to know whom to wait for. A batch has the
  -- list alone, and waits for nobody.
  for attempt in 1..2 loop
    if p_delegate is null then
      select c.id, c.status, c.category, c.organisation_id, c.organisation_kind, c.card, t.revoked_at into v_who
        from tickets t join delegates d on d.id = t.delegate_id
        join door_cards c on c.id = coalesce(d.merged_into_id, d.id)
       where t.code = v_code and t.conference_id = p_list.conference_id;
    else
      select c.id, c.status, c.category, c.organisation_id, c.organisation_kind, c.card, null into v_who from door_cards c
       where c.id = (select coalesce(d.merged_into_id, d.id) from delegates d where d.id = p_delegate)
         and c.conference_id = p_list.conference_id;
    end if;
    v_lock := lock_of_person(coalesce(v_who.id::text, p_list.id || ' ' || coalesce(v_code, '')));
    exit when v_offline or attempt = 2 or pg_try_advisory_xact_lock(v_lock);
    perform pg_advisory_xact_lock(v_lock);
  end loop;
  if p_delegate is not null and v_who.id is null then
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
    left join attendances a on a.list_id = p_list.id and a.delegate_id = v_who.id
    left join lateral last_move(p_list.id, v_who.id, 'infinity') m on true;
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

  if v_offline and v_known.before_at > v_at then
    -- Heard of late: something happened since.
    v_later := v_known.before;
    select m.type, m.happened_at, m.device_id, m.account into v_later_by from moves m
     where m.list_id = p_list.id and m.delegate_id = v_who.id and m.happened_at > v_at
     order by m.happened_at, m.seq limit 1;
    select m.type as before, m.device_id, m.account into v_before from last_move(p_list.id, v_who.id, v_at) m;
  else
    v_before := v_known;
    select null::text as type, null::timestamptz as happened_at, null::uuid as device_id, null::text as account
      into v_later_by;
  end if;
  if v_offline and v_who.status <> 'APPROVED' then
    v_who.status := status_at(v_who.id, v_who.status, v_at);
  end if;
  if not v_offline then
    -- What is judged later happened later, whichever of two nodes has the faster clock.
    v_at := greatest(v_at, v_known.before_at);
    if p_list.area is not null then
      v_at := greatest(v_at, (select max(m.happened_at) from check_in_lists l
        cross join lateral last_move(l.id, v_who.id, 'infinity') m
        where l.conference_id = p_list.conference_id and l.area = p_list.area));
    end if;
  end if;

  v_reason := reason_against(p_list, p_device, v_who, p_type, v_at, v_offline, p_refused_for, v_before.before,
    v_later_by.type = 'ENTRY' and (p_leaves_at <= v_later_by.happened_at) is not true, v_known.has_entered);
  if v_reason is null and p_type = 'ENTRY' and v_later_by.type is null and is_nearly_full(p_list) then
    select count(*) into v_count from attendances a where a.list_id = p_list.id and a.inside;
    if v_count >= p_list.capacity and v_offline then
      -- It may be fuller now than it was.
      select count(*) into v_count
        from attendances a cross join lateral last_move(p_list.id, a.delegate_id, v_at) m
       where a.list_id = p_list.id and m.type = 'ENTRY';
    end if;
    if v_count >= p_list.capacity then
      v_is_over := p_list.soft_capacity;
      v_reason := case when not p_list.soft_capacity then 'LIST_FULL' end;
    elsif p_is_alone and v_count + most_at_once() < p_list.capacity then
      perform keep_count(p_list.id, v_count);
    end if;
  end if;
  v_result := scan_result(v_reason, v_offline, p_refused_for, v_who.id is not null);
  if v_offline then
    v_class := scan_class(v_reason, p_refused_for,
      case when v_before.before = 'ENTRY' then (v_before.device_id, v_before.account)
           else (v_later_by.device_id, v_later_by.account) end is not distinct from (p_device.id, p_account));
  end if;
  answer := scan_answer(p_list.id, p_id, v_who.id, v_who.card, v_result, v_reason, v_class,
    scan_warnings(p_list, p_type, v_at, v_result, v_reason, v_who.revoked_at, v_is_over), v_known.has_entered, p_received_at);
  if not p_is_kept then
    return;
  end if;

  insert into scans (id, conference_id, list_id, delegate_id, ticket_hash, type, scanned_at, sent_at, received_at,
                     happened_at, account, offline, result, reason, answer, device_id, gate, sequence, source, classification)
  values (p_id, p_list.conference_id, p_list.id, v_who.id, v_hash, p_type, p_scanned_at, p_sent_at, p_received_at,
          v_at, p_account, v_offline, v_result, v_reason, answer, p_device.id, p_device.gate, p_sequence, p_source, v_class)
  on conflict (id) do nothing;
  if not found then
    -- At this very moment the identifier was used for another ticket or list.
    answer := null;
    fault := 'SCAN_ID_REUSED';
    return;
  end if;

  if v_result = 'ADMITTED' and v_later is not null then
    perform recount_attendance(p_list.id, v_who.id);
  elsif v_result = 'ADMITTED' and p_type = 'ENTRY' then
    insert into attendances as a (conference_id, list_id, delegate_id, first_entry_at, first_scan_id, inside)
    values (p_list.conference_id, p_list.id, v_who.id, v_at, p_id, true)
    on conflict (list_id, delegate_id) do update set
      first_scan_id = case when v_at < a.first_entry_at then p_id else a.first_scan_id end,
      first_entry_at = least(a.first_entry_at, v_at),
      inside = true;
  elsif v_result = 'ADMITTED' then
    update attendances a set last_exit_at = greatest(a.last_exit_at, v_at), inside = false
     where a.list_id = p_list.id and a.delegate_id = v_who.id;
  end if;
  if v_result = 'ADMITTED' and p_type = 'ENTRY' and p_list.area is not null then
    perform leave_rooms_beside(p_list, v_who.id, p_id, v_at, p_received_at);
  end if;
end $$;

-- How many are inside of a list that somebody has alone, for those who come next.
create function keep_count(p_list uuid, p_inside int) returns void language sql
begin atomic
  update check_in_lists set counted_inside = p_inside, counted_seq = pg_sequence_last_value('scans_seq_seq') where id = p_list;
end;

-- Scans made offline, an array of {index, id, ticket, type, scannedAt, sequence, refusedFor}, with when they happened: what was
-- made before another cannot have happened after it, however the clock was set in between. And with when the same ticket
-- leaves next in the batch, where that is the next thing it does.
create function offline_scans(p_scans jsonb, p_sent_at timestamptz, p_received_at timestamptz)
  returns table (index int, id uuid, ticket text, type text, scanned_at timestamptz, sequence bigint, refused_for text,
                 at timestamptz, leaves_at timestamptz)
  language sql immutable as $$
  select h.index, h.id, h.ticket, h.type, h."scannedAt", h.sequence, h."refusedFor", h.at,
         lead(case when h.type = 'EXIT' and h."refusedFor" is null then h.at end) over (
           partition by ticket_code_in(h.ticket) order by h.sequence nulls last, h."scannedAt", h.index)
    from (select s.*, case when s.sequence is null then happened_at(s."scannedAt", p_sent_at, p_received_at)
                           else min(happened_at(s."scannedAt", p_sent_at, p_received_at)) filter (where s.sequence is not null)
                                over (order by s.sequence desc nulls last) end as at
            from jsonb_to_recordset(p_scans) as s (index int, id uuid, ticket text, type text, "scannedAt" timestamptz,
                                                   sequence bigint, "refusedFor" text)) h
   order by h.sequence nulls last, h."scannedAt", h.index
$$;

-- Judges those of a batch that need no other of it, at a list that is nobody else's, is no room beside others and has places
-- for all of them: of a ticket that is known, by an identifier that is not, the one scan of somebody to whom nothing has
-- happened since. To such a scan it says what judge_one would.
create function judge_apart(p_list check_in_lists, p_device devices, p_account text, p_scans jsonb, p_sent_at timestamptz,
    p_received_at timestamptz) returns table (index int, answer json, fault text) language plpgsql as $$
begin
  return query
  with asked as (
    select s.*, coalesce(d.merged_into_id, d.id) as who, t.revoked_at,
           count(*) over (partition by coalesce(d.merged_into_id, d.id)) as scans_of_person,
           count(*) over (partition by s.id) as scans_of_id
      from offline_scans(p_scans, p_sent_at, p_received_at) s
      join tickets t on t.code = ticket_code_in(s.ticket) and t.conference_id = p_list.conference_id
      join delegates d on d.id = t.delegate_id
  ), apart as (
    select k.*, c.card, m.type as before, a.delegate_id is not null as has_entered,
           (m.device_id, m.account) is not distinct from (p_device.id, p_account) as was_same_device,
           reason_against(p_list, p_device, row(c.id, case when c.status = 'APPROVED' then c.status
               else status_at(c.id, c.status, k.at) end, c.category, c.organisation_id, c.organisation_kind, null,
               k.revoked_at)::holder, k.type, k.at, true, k.refused_for, m.type, false, a.delegate_id is not null) as reason
      from asked k
      join door_cards c on c.id = k.who
      left join attendances a on a.list_id = p_list.id and a.delegate_id = k.who
      left join lateral last_move(p_list.id, k.who, 'infinity') m on true
     where k.scans_of_person = 1 and k.scans_of_id = 1 and (m.happened_at > k.at) is not true
       and not exists (select from scans s where s.id = k.id)
  ), judged as (
    select j.*, scan_result(j.reason, true, j.refused_for, true) as result,
           scan_class(j.reason, j.refused_for, j.was_same_device) as class
      from apart j
  ), answered as (
    select j.*, scan_answer(p_list.id, j.id, j.who, j.card, j.result, j.reason, j.class,
             scan_warnings(p_list, j.type, j.at, j.result, j.reason, j.revoked_at, false), j.has_entered, p_received_at) as said
      from judged j
  ), kept as (
    insert into scans as k (id, conference_id, list_id, delegate_id, ticket_hash, type, scanned_at, sent_at, received_at,
                            happened_at, account, offline, result, reason, answer, device_id, gate, sequence, source,
                            classification)
    select j.id, p_list.conference_id, p_list.id, j.who, sha256(convert_to(ticket_code_in(j.ticket), 'UTF8')), j.type,
           j.scanned_at, p_sent_at, p_received_at, j.at, p_account, true, j.result, j.reason, j.said, p_device.id,
           p_device.gate, j.sequence, 'TICKET', j.class
      from answered j order by j.sequence nulls last, j.scanned_at, j.index
    on conflict on constraint pk_scans do nothing
    returning k.id, k.delegate_id, k.type, k.result, k.happened_at
  ), entered as (
    insert into attendances as a (conference_id, list_id, delegate_id, first_entry_at, first_scan_id, inside)
    select p_list.conference_id, p_list.id, k.delegate_id, k.happened_at, k.id, true
      from kept k where k.result = 'ADMITTED' and k.type = 'ENTRY' order by k.delegate_id
    on conflict on constraint pk_attendances do update set
      first_scan_id = case when excluded.first_entry_at < a.first_entry_at then excluded.first_scan_id else a.first_scan_id end,
      first_entry_at = least(a.first_entry_at, excluded.first_entry_at),
      inside = true
  ), gone as (
    update attendances a set last_exit_at = greatest(a.last_exit_at, k.happened_at), inside = false
      from kept k
     where a.list_id = p_list.id and a.delegate_id = k.delegate_id and k.result = 'ADMITTED' and k.type = 'EXIT'
  )
  select j.index, case when k.id is not null then j.said end, case when k.id is null then 'SCAN_ID_REUSED' end
    from answered j left join kept k on k.id = j.id;
end $$;

-- Judges scans made offline, as offline_scans has them: first those that need no other, then the rest in the order in which they
-- were made, that of the device's own count where it has one, else of its clock.
create or replace function judge_offline_scans(p_conference uuid, p_list uuid, p_scans jsonb, p_sent_at timestamptz,
    p_received_at timestamptz, p_account text, p_device uuid default null, p_key bytea default null)
  returns table (index int, answer json, fault text) language plpgsql as $$
declare
  v_device devices;
  v_list   check_in_lists;
  v_places int;
  v_done   int[] := '{}';
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
  v_places := v_list.capacity - (select count(*) from attendances a where a.list_id = p_list and a.inside);
  if v_list.area is null and (v_list.capacity is null or jsonb_array_length(p_scans) <= v_places) then
    for index, answer, fault in select * from judge_apart(v_list, v_device, p_account, p_scans, p_sent_at, p_received_at) loop
      v_done := v_done || index;
      return next;
    end loop;
  end if;
  for v_scan in select s.* from offline_scans(p_scans, p_sent_at, p_received_at) s where not s.index = any (v_done) loop
    if is_nearly_full(v_list) then
      -- It may have been counted by the one before.
      select * into v_list from check_in_lists l where l.id = p_list;
    end if;
    v_judged := judge_one(v_list, true, v_device, p_account, v_scan.id, v_scan.ticket, null, v_scan.type, 'TICKET', true,
                          v_scan.scanned_at, p_sent_at, p_received_at, v_scan.at, v_scan.sequence, v_scan.refused_for,
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
