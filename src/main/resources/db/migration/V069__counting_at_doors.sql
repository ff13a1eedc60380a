-- How many are inside is counted only where it may matter: as long as a list cannot be full, its scans do not wait for each
-- other. Nobody comes in without a row of the log, whose numbers only grow; so at most as many are inside as were when they
-- were last counted, with nobody on the way, and as have been scanned anywhere since.
alter table check_in_lists
  add counted_inside int,
  add counted_seq    bigint;

-- Those who are on the way in, judged and not yet in the log, are no more than the server has connections.
create function most_at_once() returns int language sql stable
return cast(current_setting('max_connections') as int);

-- Whether people must be counted to know that one more may come in.
create function is_nearly_full(list check_in_lists) returns boolean language sql volatile
return list.capacity is not null
   and not coalesce(list.counted_inside + pg_sequence_last_value('scans_seq_seq') - list.counted_seq + most_at_once()
                    < list.capacity, false);

-- An exit that is taken back brings somebody in without a row of the log.
create function count_again() returns trigger language plpgsql as $$
begin
  update check_in_lists set counted_seq = null where id = new.list_id and counted_seq is not null;
  return null;
end $$;
create trigger count_again after update of undone_at on scans for each row execute function count_again();

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
create or replace function judge_scan(p_conference uuid, p_list uuid, p_id uuid, p_ticket text, p_type text,
    p_scanned_at timestamptz, p_sent_at timestamptz, p_received_at timestamptz, p_account text, p_offline boolean,
    p_device uuid default null, p_key bytea default null, p_delegate uuid default null, p_source text default 'TICKET',
    p_sequence bigint default null, p_happened_at timestamptz default null, p_refused_for text default null,
    p_is_kept boolean default true)
  returns table (answer json, fault text) language plpgsql as $$
declare
  v_code     text := case when p_delegate is null then ticket_code_in(p_ticket) end;
  v_hash     bytea := sha256(convert_to(coalesce(v_code, 'delegate ' || p_delegate), 'UTF8'));
  v_area     text;
  v_is_alone boolean;
  v_list     check_in_lists;
  v_gate     text;
  v_lists    uuid[] := '{}';
  v_kept     record;
  v_card     record;
  v_first    attendances;
  v_has_seat boolean := false;
  v_grace    interval;
  v_at       timestamptz := p_received_at;
  v_before   record;
  v_after    record;
  v_reason   text;
  v_result   text;
  v_class    text;
  v_warnings text[] := '{}';
  v_inside   boolean := p_type = 'ENTRY';
  v_count    int;
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
  -- In this order everywhere: the list, the person. A batch holds the first alone and needs no second, and so does an
  -- entry that may be the last one. The area, by which a list is locked, may be changed until the lock is granted, and the
  -- list become nearly full: then the block lets go of the lock and it is asked for anew.
  loop
    select l.area, p_offline or p_is_kept and p_type = 'ENTRY' and is_nearly_full(l) into v_area, v_is_alone
      from check_in_lists l where l.conference_id = p_conference and l.id = p_list;
    if not found then
      fault := 'NOT_FOUND';
      return next;
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
        and (v_is_alone or not p_is_kept or p_type <> 'ENTRY' or not is_nearly_full(v_list));
      raise exception using errcode = 'HG001';
    exception when sqlstate 'HG001' then
      null;
    end;
  end loop;

  -- Whom it is about, twice where somebody else is about the same person: the first to know whom to wait for.
  for attempt in 1..2 loop
    if p_delegate is null then
      select t.delegate_id as holder, t.revoked_at, c.id, c.category, c.status, c.organisation_id, c.organisation_kind
        into v_card from ticket_cards t join delegate_cards c on c.id = t.delegate_id
       where t.code = v_code and t.conference_id = p_conference;
    else
      select c.id as holder, null::timestamptz as revoked_at, c.id, c.category, c.status, c.organisation_id,
             c.organisation_kind
        into v_card from delegate_cards c
       where c.id = p_delegate and c.conference_id = p_conference and c.status <> 'MERGED';
    end if;
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

  if v_list.sign_up_session_id is not null then
    v_has_seat := exists (select from session_sign_ups s
                            where s.session_id = v_list.sign_up_session_id and s.delegate_id = v_card.id);
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

  if v_before.type is not null or v_after.type is not null then
    select * into v_first from attendances a where a.list_id = p_list and a.delegate_id = v_card.id;
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
    when not is_admitted(v_list, v_card.id, v_card.category, v_card.organisation_id, v_card.organisation_kind,
                         v_has_seat) then 'WRONG_LIST'
    when v_at < v_list.opens_at - v_grace or v_at >= v_list.closes_at + v_grace then 'OUTSIDE_WINDOW'
    when v_before.type = 'ENTRY' or v_after.type = 'ENTRY' then 'ALREADY_IN'
    when not v_list.allows_reentry and v_first.list_id is not null then 'REENTRY_NOT_ALLOWED'
  end;
  if v_reason is null and p_type = 'ENTRY' and v_after.type is null and is_nearly_full(v_list) then
    select count(*) into v_count from attendances a where a.list_id = p_list and a.inside;
    if v_count >= v_list.capacity then
      if v_list.soft_capacity then
        v_warnings := v_warnings || 'OVER_CAPACITY'::text;
      else
        v_reason := 'LIST_FULL';
      end if;
    elsif v_is_alone and v_count + most_at_once() < v_list.capacity then
      update check_in_lists set counted_inside = v_count, counted_seq = pg_sequence_last_value('scans_seq_seq')
       where id = p_list;
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

-- Lets a whole delegation in or out: everybody of it who is approved, each judged alone. The group's identifier names the
-- scans, so that it sent again gives the same answers.
create or replace function judge_group(p_conference uuid, p_list uuid, p_group uuid, p_organisation uuid, p_type text,
    p_scanned_at timestamptz, p_received_at timestamptz, p_account text, p_device uuid default null, p_key bytea default null)
  returns table (answer json, fault text) language plpgsql as $$
declare
  v_member uuid;
begin
  -- Alone, since it takes the lock of one person after the other.
  perform pg_advisory_xact_lock(lock_of_list(p_list));
  for v_member in
    select c.id from delegate_cards c
     where c.conference_id = p_conference and c.organisation_id = p_organisation and c.status = 'APPROVED' order by c.id
  loop
    return query select j.answer, j.fault from judge_scan(p_conference, p_list, cast(md5(p_group || ' ' || v_member) as uuid),
      null, p_type, p_scanned_at, null, p_received_at, p_account, false, p_device, p_key, v_member, 'GROUP') j;
  end loop;
end $$;
