-- After it, what a focal point changes is a request that the office answers.
alter table delegations add freezes_at timestamptz;

alter table delegates
  -- In whose stead this one came.
  add substitutes_id uuid,
  -- Place on the waiting list of the organisation and category; those without one come after, as they were nominated.
  add waiting_place int,
  -- Who changed the row last; the history is written from it.
  add changed_by text not null default 'system',
  add constraint uq_delegates_substitutes unique (substitutes_id),
  add constraint fk_delegates_substitutes foreign key (conference_id, substitutes_id) references delegates (conference_id, id),
  drop constraint ck_delegates_status,
  add constraint ck_delegates_status check (status in ('WAITING', 'PENDING', 'APPROVED', 'DECLINED', 'WITHDRAWN'));
create index ix_delegates_waiting on delegates (organisation_id, category, waiting_place, created_at, id)
  where status = 'WAITING';

-- While there is a place, the first who waits for it has it. Locked first the places, then the person.
create function move_up(p_organisation uuid, p_category text) returns void language plpgsql as $$
begin
  insert into delegation_seats (organisation_id, category) values (p_organisation, p_category) on conflict do nothing;
  loop
    perform from delegation_seats s
      where s.organisation_id = p_organisation and s.category = p_category and (s.quota is null or s.taken < s.quota)
      for update;
    exit when not found;
    update delegates set status = 'PENDING', waiting_place = null, changed_by = 'system', version = version + 1
     where id = (select d.id from delegates d
                  where d.organisation_id = p_organisation and d.category = p_category and d.status = 'WAITING'
                  order by d.waiting_place nulls last, d.created_at, d.id limit 1 for update);
    exit when not found;
  end loop;
end $$;

create function move_up_after_change() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.status in ('PENDING', 'APPROVED') then
    perform move_up(old.organisation_id, old.category);
  end if;
  if tg_op <> 'DELETE' and new.status = 'WAITING' then
    perform move_up(new.organisation_id, new.category);
  end if;
  return null;
end $$;
-- Named so that they fire after those that count.
create trigger move_up_on_change after update of status, category, organisation_id on delegates for each row
  when ((old.status, old.category, old.organisation_id) is distinct from (new.status, new.category, new.organisation_id))
  execute function move_up_after_change();
create trigger move_up_on_entry after insert or delete on delegates
  for each row execute function move_up_after_change();

create function move_up_after_quota() returns trigger language plpgsql as $$
begin
  perform move_up(new.organisation_id, new.category);
  return null;
end $$;
create trigger move_up_on_quota after insert or update of quota on delegation_seats for each row
  when (pg_trigger_depth() = 0) execute function move_up_after_quota();

-- What became of a delegate: written by the database, so that no way in can forget to, and never changed.
create table delegate_events (
  seq           bigint      not null generated always as identity,
  id            uuid        not null default gen_random_uuid(),
  conference_id uuid        not null,
  delegate_id   uuid        not null,
  kind          text        not null,
  at            timestamptz not null default clock_timestamp(),
  by            text        not null,
  -- The columns that changed, as they were and as they are; e-mail and phone are named, not kept.
  before        jsonb,
  after         jsonb,
  constraint pk_delegate_events primary key (id),
  constraint fk_delegate_events_conference foreign key (conference_id) references conferences (id),
  constraint ck_delegate_events_kind check (kind in ('REGISTERED', 'CHANGED', 'WAITING', 'PENDING', 'MOVED_UP', 'APPROVED',
    'DECLINED', 'WITHDRAWN', 'SUBSTITUTED', 'MERGED', 'REMOVED'))
);
create index ix_delegate_events_delegate on delegate_events (delegate_id, seq);

create function changed_columns(one jsonb, other jsonb) returns jsonb language sql immutable
return (select coalesce(jsonb_object_agg(c.key, case when c.key in ('email', 'phone') then to_jsonb('…'::text) else c.value end), '{}')
  from jsonb_each(one) c
 where c.value is distinct from other -> c.key
   and c.key not in ('id', 'conference_id', 'version', 'changed_by', 'created_at', 'folded', 'given_key', 'search',
                     'changed_xid', 'ticket_code', 'waiting_place', 'precedence'));

create function write_delegate_event() returns trigger language plpgsql as $$
declare
  v_kind   text := 'CHANGED';
  v_before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  v_after  jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  v_row    delegates := case when tg_op = 'DELETE' then old else new end;
begin
  if tg_op = 'INSERT' then
    v_kind := 'REGISTERED';
  elsif tg_op = 'DELETE' then
    v_kind := 'REMOVED';
  elsif old.status = 'WAITING' and new.status = 'PENDING' then
    v_kind := 'MOVED_UP';
  elsif old.status <> new.status then
    v_kind := new.status;
  end if;
  if tg_op <> 'UPDATE' or changed_columns(v_after, v_before) <> '{}' then
    insert into delegate_events (conference_id, delegate_id, kind, by, before, after)
    values (v_row.conference_id, v_row.id, v_kind, v_row.changed_by,
            case when tg_op = 'UPDATE' then changed_columns(v_before, v_after) end,
            case when tg_op = 'UPDATE' then changed_columns(v_after, v_before) end);
  end if;
  if tg_op = 'INSERT' and new.substitutes_id is not null then
    insert into delegate_events (conference_id, delegate_id, kind, by, after)
    values (new.conference_id, new.substitutes_id, 'SUBSTITUTED', new.changed_by,
            jsonb_build_object('by', new.id, 'full_name', new.full_name));
  end if;
  return null;
end $$;
-- Named so that it fires before anybody moves up, and the history is in order.
create trigger history_of_delegates after insert or update or delete on delegates
  for each row execute function write_delegate_event();

create function refuse_change_of_delegate_events() returns trigger language plpgsql as $$
begin
  raise exception 'the history of a delegate is never changed' using errcode = 'restrict_violation';
end $$;
create trigger refuse_change_of_delegate_events before update or delete or truncate on delegate_events
  for each statement execute function refuse_change_of_delegate_events();

-- What a focal point wants changed of a frozen delegation, and what the office said.
create table change_requests (
  id               uuid        not null,
  conference_id    uuid        not null,
  organisation_id  uuid        not null,
  kind             text        not null,
  delegate_id      uuid,
  -- The version of the delegate from which a change was asked.
  delegate_version bigint,
  request          jsonb,
  reason           text,
  state            text        not null default 'OPEN',
  answer           text,
  asked_by         text        not null,
  asked_at         timestamptz not null default now(),
  answered_by      text,
  version          bigint      not null default 0,
  constraint pk_change_requests primary key (id),
  constraint fk_change_requests_organisation foreign key (conference_id, organisation_id)
    references organisations (conference_id, id),
  constraint fk_change_requests_delegate foreign key (conference_id, delegate_id) references delegates (conference_id, id),
  constraint ck_change_requests_kind check (kind in ('REGISTER', 'REGISTER_OR_WAIT', 'CHANGE', 'WITHDRAW',
    'SUBSTITUTE')),
  constraint ck_change_requests_state check (state in ('OPEN', 'ACCEPTED', 'DECLINED')),
  constraint ck_change_requests_delegate check ((kind in ('REGISTER', 'REGISTER_OR_WAIT')) = (delegate_id is null))
);
create index ix_change_requests_state on change_requests (conference_id, state, asked_at, id);
