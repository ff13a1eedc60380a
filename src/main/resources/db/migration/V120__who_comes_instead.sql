-- Of two who come instead of each other one comes: neither is let in again while the other does.
create function refuse_both() returns trigger language plpgsql as $$
begin
  perform from delegates d
    where (d.substitutes_id = new.id or d.id = new.substitutes_id) and d.status in ('PENDING', 'APPROVED') for share;
  if found then
    raise exception 'delegate % is substituted', new.id
      using errcode = 'unique_violation', constraint = 'uq_delegates_substitutes', table = 'delegates';
  end if;
  return new;
end $$;
create trigger refuse_both before update of status on delegates for each row
  when (old.status in ('DECLINED', 'WITHDRAWN') and new.status in ('PENDING', 'APPROVED')) execute function refuse_both();

-- Whoever changes from one place to another holds both, in one order, so that two who change places never wait for each
-- other.
create or replace function count_delegation_seats() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    perform from delegation_seats s
      where (s.organisation_id, s.category) in ((old.organisation_id, old.category), (new.organisation_id, new.category))
      order by s.organisation_id, s.category for update;
  end if;
  if tg_op <> 'INSERT' and old.status in ('PENDING', 'APPROVED') then
    update delegation_seats set taken = taken - 1
     where organisation_id = old.organisation_id and category = old.category;
  end if;
  if tg_op <> 'DELETE' and new.status in ('PENDING', 'APPROVED') then
    insert into delegation_seats as s (organisation_id, category, taken)
    values (new.organisation_id, new.category, 1)
    on conflict (organisation_id, category) do update set taken = s.taken + 1;
  end if;
  return null;
end $$;

-- Whoever had a place at once, or takes that of another, has not moved up; and the history says whose place it is.
create or replace function write_delegate_event() returns trigger language plpgsql as $$
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
    if new.created_at = now() then
      return null;
    end if;
    v_kind := 'MOVED_UP';
  elsif old.status <> new.status then
    v_kind := new.status;
  end if;
  if tg_op <> 'UPDATE' or changed_columns(v_after, v_before) <> '{}' then
    insert into delegate_events (conference_id, delegate_id, kind, by, before, after)
    values (v_row.conference_id, v_row.id, v_kind, v_row.changed_by,
            case when tg_op = 'UPDATE' then changed_columns(v_before, v_after) end,
            case when tg_op = 'UPDATE' then changed_columns(v_after, v_before)
                 when tg_op = 'INSERT' and new.substitutes_id is not null
                 then jsonb_build_object('substitutes', new.substitutes_id) end);
  end if;
  if tg_op = 'INSERT' and new.substitutes_id is not null then
    insert into delegate_events (conference_id, delegate_id, kind, by, after)
    values (new.conference_id, new.substitutes_id, 'SUBSTITUTED', new.changed_by,
            jsonb_build_object('by', new.id, 'full_name', new.full_name));
  end if;
  return null;
end $$;
