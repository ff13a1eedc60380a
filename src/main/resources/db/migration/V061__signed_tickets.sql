-- A ticket that was lost and replaced is refused.
alter table scans drop constraint ck_scans_reason;
alter table scans add constraint ck_scans_reason check (reason in ('UNKNOWN_TICKET', 'REVOKED_TICKET', 'NOT_APPROVED',
  'WITHDRAWN', 'WRONG_LIST', 'OUTSIDE_WINDOW', 'ALREADY_IN', 'LIST_FULL', 'NOT_INSIDE'));

-- Judges one scan, keeps it, moves the person, and answers; all in one statement of the caller. No row where there is no
-- such list; is_reused, without an answer, where the identifier belongs to another scan. A scan made offline has
-- happened: if we know whose it is, it counts, and the reason against it makes it a conflict.
--
-- A ticket may come as its code or signed; the signature is for phones without network, since whoever has the code can
-- have it signed. Every code of a person leads to that person, and the lock is theirs: else an old ticket and the new one
-- could come in at the same moment. A ticket that was good when a phone without network saw it stays good.
create or replace function judge_scan(p_conference uuid, p_list uuid, p_id uuid, p_ticket text, p_type text,
    p_scanned_at timestamptz, p_sent_at timestamptz, p_received_at timestamptz, p_account text, p_offline boolean)
  returns table (answer json, is_reused boolean) language plpgsql as $$
declare
  v_code   text := ticket_code_in(p_ticket);
  v_hash   bytea := sha256(convert_to(v_code, 'UTF8'));
  v_holder uuid;
  v_at     timestamptz := p_received_at;
  v_list   check_in_lists;
  v_card   record;
  v_kept   scans;
  v_before text;
  v_after  text;
  v_reason text;
  v_result text;
  v_inside boolean;
begin
  -- In this order everywhere: the list, the ticket, the list's row. A batch holds the first alone and needs no second.
  perform pg_advisory_xact_lock_shared(lock_of_list(p_list));
  select t.delegate_id into v_holder from ticket_cards t where t.code = v_code and t.conference_id = p_conference;
  if not p_offline then
    perform pg_advisory_xact_lock(lock_of_ticket(p_list, coalesce(v_holder::text, v_code)));
  end if;
  select * into v_list from check_in_lists l where l.conference_id = p_conference and l.id = p_list;
  if not found then
    return;
  end if;
  select * into v_kept from scans s where s.id = p_id;
  if found then
    return query select case when same then v_kept.answer end, not same
      from (values ((v_kept.list_id, v_kept.ticket_hash, v_kept.type) = (p_list, v_hash, p_type))) as kept (same);
    return;
  end if;

  select c.id, c.category, c.status, c.organisation_kind, t.revoked_at into v_card
    from delegate_cards c join ticket_cards t on t.delegate_id = c.id and t.code = v_code
   where c.id = v_holder;
  if p_offline then
    v_at := happened_at(p_scanned_at, p_sent_at, p_received_at);
  else
    -- What is judged later happened later, whichever of two nodes has the faster clock.
    v_at := greatest(v_at, (select max(m.happened_at) from moves m
                             where m.list_id = p_list and m.delegate_id = v_card.id));
  end if;
  select m.type into v_before from moves m
   where m.list_id = p_list and m.delegate_id = v_card.id and m.happened_at <= v_at
   order by m.happened_at desc, m.seq desc limit 1;
  select m.type into v_after from moves m
   where m.list_id = p_list and m.delegate_id = v_card.id and m.happened_at > v_at
   order by m.happened_at, m.seq limit 1;

  v_reason := case
    when v_card.id is null then 'UNKNOWN_TICKET'
    when not p_offline and v_card.revoked_at is not null or v_card.revoked_at <= v_at then 'REVOKED_TICKET'
    when p_type = 'EXIT' then case when v_before is distinct from 'ENTRY' then 'NOT_INSIDE' end
    when v_card.status = 'WITHDRAWN' then 'WITHDRAWN'
    when v_card.status <> 'APPROVED' then 'NOT_APPROVED'
    when not is_admitted(v_list, v_card.category, v_card.organisation_kind) then 'WRONG_LIST'
    when v_at < v_list.opens_at or v_at >= v_list.closes_at then 'OUTSIDE_WINDOW'
    when v_before = 'ENTRY' or v_after = 'ENTRY' then 'ALREADY_IN'
  end;
  if v_reason is null and p_type = 'ENTRY' and v_after is null and v_list.capacity is not null then
    perform from check_in_lists l where l.id = p_list for no key update;
    if (select count(*) from attendances a where a.list_id = p_list and a.inside) >= v_list.capacity then
      v_reason := 'LIST_FULL';
    end if;
  end if;
  v_result := case when v_reason is null or p_offline and v_card.id is not null then 'ADMITTED' else 'REFUSED' end;
  answer := json_strip_nulls(json_build_object(
    'scanId', p_id, 'result', v_result, 'reason', v_reason,
    'conflict', case when v_result = 'ADMITTED' and v_reason is not null then true end,
    'delegate', door_card(v_card.id),
    'firstEntry', case when v_reason = 'ALREADY_IN' then first_entry(p_list, v_card.id) end,
    'receivedAt', utc_text(p_received_at)));

  insert into scans (id, conference_id, list_id, delegate_id, ticket_hash, type, scanned_at, sent_at, received_at,
                     happened_at, account, offline, result, reason, answer)
  values (p_id, p_conference, p_list, v_card.id, v_hash, p_type, p_scanned_at, p_sent_at, p_received_at,
          v_at, p_account, p_offline, v_result, v_reason, answer)
  on conflict (id) do nothing;
  if not found then
    -- At this very moment the identifier was used for another ticket or list.
    return query select null::json, true;
    return;
  end if;

  if v_result = 'ADMITTED' then
    select m.type = 'ENTRY' into v_inside from moves m
     where m.list_id = p_list and m.delegate_id = v_card.id order by m.happened_at desc, m.seq desc limit 1;
    if p_type = 'ENTRY' then
      insert into attendances as a (conference_id, list_id, delegate_id, first_entry_at, first_scan_id, inside)
      values (p_conference, p_list, v_card.id, v_at, p_id, v_inside)
      on conflict (list_id, delegate_id) do update set
        first_scan_id = case when v_at < a.first_entry_at then p_id else a.first_scan_id end,
        first_entry_at = least(a.first_entry_at, v_at),
        inside = v_inside;
    else
      update attendances a set last_exit_at = greatest(a.last_exit_at, v_at), inside = v_inside
       where a.list_id = p_list and a.delegate_id = v_card.id;
    end if;
  end if;
  is_reused := false;
  return next;
end $$;
