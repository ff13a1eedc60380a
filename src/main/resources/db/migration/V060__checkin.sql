-- Who may enter where and when. Empty categories or kinds admit all of them.
create table check_in_lists (
  id                 uuid        not null,
  conference_id      uuid        not null,
  name_vi            human_text  collate "vi-x-icu" not null,
  name_en            human_text,
  session_id         uuid,
  categories         text[]      not null default '{}',
  organisation_kinds text[]      not null default '{}',
  opens_at           timestamptz,
  closes_at          timestamptz,
  -- How many people may be inside at once.
  capacity           int,
  created_at         timestamptz not null default now(),
  version            bigint      not null default 0,
  constraint pk_check_in_lists primary key (id),
  constraint uq_check_in_lists_conference unique (conference_id, id),
  constraint fk_check_in_lists_conference foreign key (conference_id) references conferences (id),
  constraint fk_check_in_lists_session foreign key (conference_id, session_id) references sessions (conference_id, id),
  constraint ck_check_in_lists_categories check (categories <@ array['HEAD', 'DEPUTY', 'MEMBER', 'STAFF', 'PRESS',
    'GUEST']),
  constraint ck_check_in_lists_kinds check (organisation_kinds <@ array['CENTRAL_AGENCY', 'PROVINCE',
    'FOREIGN_AFFAIRS_OFFICE', 'MISSION_ABROAD', 'EMBASSY', 'INTERNATIONAL_ORGANISATION', 'BUSINESS_ASSOCIATION',
    'ENTERPRISE', 'NGO', 'PRESS']),
  constraint ck_check_in_lists_window check (closes_at > opens_at),
  constraint ck_check_in_lists_capacity check (capacity > 0)
);

-- Every scan that was judged, refused ones too, and what was answered. Written once: a scan sent again gets the answer
-- that stands here. The ticket is kept as its hash, since an unknown one may be anything a camera saw.
create table scans (
  id            uuid        not null,
  conference_id uuid        not null,
  list_id       uuid        not null,
  delegate_id   uuid,
  ticket_hash   bytea       not null,
  type          text        not null,
  -- By the phone's clock, which may be wrong; by ours; and when we take it to have happened.
  scanned_at    timestamptz not null,
  sent_at       timestamptz,
  received_at   timestamptz not null,
  happened_at   timestamptz not null,
  account       text        not null,
  offline       boolean     not null,
  result        text        not null,
  reason        text,
  -- It happened and should not have.
  conflict      boolean     not null generated always as (result = 'ADMITTED' and reason is not null) stored,
  answer        json        not null,
  -- The order of judging, for scans of the same instant.
  seq           bigint      not null generated always as identity,
  constraint pk_scans primary key (id),
  constraint fk_scans_list foreign key (conference_id, list_id) references check_in_lists (conference_id, id),
  constraint fk_scans_delegate foreign key (conference_id, delegate_id) references delegates (conference_id, id),
  constraint ck_scans_type check (type in ('ENTRY', 'EXIT')),
  constraint ck_scans_result check (result in ('ADMITTED', 'REFUSED')),
  constraint ck_scans_reason check (reason in ('UNKNOWN_TICKET', 'NOT_APPROVED', 'WITHDRAWN', 'WRONG_LIST',
    'OUTSIDE_WINDOW', 'ALREADY_IN', 'LIST_FULL', 'NOT_INSIDE')),
  -- A refusal has a reason; only what happened out of our sight is admitted against one.
  constraint ck_scans_judgement check (case result when 'REFUSED' then reason is not null
                                                   else offline or reason is null end),
  constraint ck_scans_known check (delegate_id is not null or reason = 'UNKNOWN_TICKET')
);
create index ix_scans_moves on scans (list_id, delegate_id, happened_at, seq)
  where result = 'ADMITTED' or reason = 'NOT_INSIDE';
create index ix_scans_refused on scans (list_id) where result = 'REFUSED';

-- Append-only: what was acknowledged is never lost. Names in the answer may be erased when their time is over.
create function refuse_change_of_scans() returns trigger language plpgsql as $$
begin
  raise exception 'scans are never changed' using errcode = 'restrict_violation';
end $$;
create trigger refuse_change_of_scans
  before delete or update of id, list_id, delegate_id, ticket_hash, type, scanned_at, sent_at, received_at, happened_at,
    account, offline, result, reason on scans
  for each statement execute function refuse_change_of_scans();

-- The scans that say where somebody is. One refused because nobody had seen them come is among them: they have left
-- all the same, and the entry may yet arrive from a phone without network.
create view moves as
  select list_id, delegate_id, type, happened_at, seq from scans
   where result = 'ADMITTED' or reason = 'NOT_INSIDE';

-- One entry per list and delegate, and whether they are inside: what the moves add up to.
create table attendances (
  conference_id  uuid        not null,
  list_id        uuid        not null,
  delegate_id    uuid        not null,
  first_entry_at timestamptz not null,
  first_scan_id  uuid        not null,
  last_exit_at   timestamptz,
  inside         boolean     not null,
  constraint pk_attendances primary key (list_id, delegate_id),
  constraint fk_attendances_list foreign key (conference_id, list_id) references check_in_lists (conference_id, id),
  constraint fk_attendances_delegate foreign key (conference_id, delegate_id) references delegates (conference_id, id),
  constraint fk_attendances_first_scan foreign key (first_scan_id) references scans (id)
);
create index ix_attendances_inside on attendances (list_id) where inside;

create function is_admitted(list check_in_lists, category text, kind text) returns boolean language sql immutable
return (cardinality(list.categories) = 0 or category = any (list.categories))
   and (cardinality(list.organisation_kinds) = 0 or kind = any (list.organisation_kinds));

-- Everybody of a conference before each of its lists: expected there, have entered, are inside.
create view list_people as
  select l.id as list_id, l.conference_id, c.id as delegate_id, c.category, c.organisation_kind,
         c.status = 'APPROVED' and is_admitted(l, c.category, c.organisation_kind) as is_expected,
         a.delegate_id is not null as has_entered, coalesce(a.inside, false) as is_inside
    from check_in_lists l
    join delegate_cards c on c.conference_id = l.conference_id
    left join attendances a on a.list_id = l.id and a.delegate_id = c.id;

-- Scans of different tickets share a list; a batch, or a change of the list, has it alone. Advisory locks are granted in
-- order of asking, so neither side starves.
create function lock_of_list(list uuid) returns bigint language sql immutable
return hashtextextended('check-in list ' || list, 0);
create function lock_of_ticket(list uuid, ticket text) returns bigint language sql immutable
return hashtextextended('check-in ticket ' || list || ' ' || ticket, 0);

-- When an offline scan happened by our clock: as long ago as the phone says it was when it sent it. A phone that was set
-- in between may say anything, so it is never in the future, and never so long ago that it cannot be computed.
create function happened_at(scanned_at timestamptz, sent_at timestamptz, received_at timestamptz) returns timestamptz
language sql immutable
return received_at - least(greatest(sent_at - scanned_at, interval '0'), interval '10 years');

create function utc_text(at timestamptz) returns text language sql immutable
return to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

create function localised(vi text, en text) returns json language sql immutable
return case when vi is not null then json_strip_nulls(json_build_object('vi', vi, 'en', en)) end;

-- What a door may know of somebody.
create function door_card(delegate uuid) returns json language sql stable
return (select json_build_object(
    'id', c.id, 'fullName', c.full_name, 'position', localised(c.position_vi, c.position_en), 'category', c.category,
    'organisation', json_build_object('id', c.organisation_id, 'code', c.organisation_code, 'kind', c.organisation_kind,
                                      'name', localised(c.organisation_name_vi, c.organisation_name_en)))
  from delegate_cards c where c.id = delegate);

create function first_entry(list uuid, delegate uuid) returns json language sql stable
return (select json_build_object('at', utc_text(a.first_entry_at), 'by', s.account, 'scanId', s.id, 'list', s.list_id)
  from attendances a join scans s on s.id = a.first_scan_id where a.list_id = list and a.delegate_id = delegate);

-- Judges one scan, keeps it, moves the person, and answers; all in one statement of the caller. No row where there is no
-- such list; is_reused, without an answer, where the identifier belongs to another scan. A scan made offline has
-- happened: if we know whose it is, it counts, and the reason against it makes it a conflict.
create function judge_scan(p_conference uuid, p_list uuid, p_id uuid, p_ticket text, p_type text,
    p_scanned_at timestamptz, p_sent_at timestamptz, p_received_at timestamptz, p_account text, p_offline boolean)
  returns table (answer json, is_reused boolean) language plpgsql as $$
declare
  v_hash   bytea := sha256(convert_to(p_ticket, 'UTF8'));
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
  if not p_offline then
    perform pg_advisory_xact_lock(lock_of_ticket(p_list, p_ticket));
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

  select c.id, c.category, c.status, c.organisation_kind into v_card
    from delegate_cards c where c.ticket_code = p_ticket and c.conference_id = p_conference;
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

-- Judges scans made offline, an array of {index, id, ticket, type, scannedAt}, in the order in which they were made.
create function judge_offline_scans(p_conference uuid, p_list uuid, p_scans jsonb, p_sent_at timestamptz,
    p_received_at timestamptz, p_account text)
  returns table (index int, answer json, is_reused boolean) language plpgsql as $$
declare
  v_scan record;
begin
  perform pg_advisory_xact_lock(lock_of_list(p_list));
  for v_scan in
    select s.* from jsonb_to_recordset(p_scans)
             as s (index int, id uuid, ticket text, type text, "scannedAt" timestamptz)
     order by s."scannedAt", s.index
  loop
    return query
      select v_scan.index, j.answer, j.is_reused
        from judge_scan(p_conference, p_list, v_scan.id, v_scan.ticket, v_scan.type, v_scan."scannedAt", p_sent_at,
                        p_received_at, p_account, true) j;
  end loop;
end $$;
