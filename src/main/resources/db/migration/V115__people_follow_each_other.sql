-- Whoever withdrew or was declined leads nobody; who comes instead of them leads in their stead.
create or replace function keep_head() returns trigger language plpgsql as $$
declare
  v_head uuid;
begin
  if new.organisation_id = old.organisation_id then
    select d.id into v_head from delegates d
     where d.organisation_id = new.organisation_id and d.status not in ('WITHDRAWN', 'DECLINED', 'MERGED')
       and (d.id = new.merged_into_id or d.substitutes_id = new.id) and d.id <> new.id;
  end if;
  update delegations set head_id = v_head, version = version + 1 where head_id = new.id;
  return new;
end $$;
create trigger keep_head_who_stays before update of status on delegates for each row
  when (old.status <> new.status and new.status in ('WITHDRAWN', 'DECLINED')) execute function keep_head();
update delegations g set head_id = null, version = version + 1
 where exists (select from delegates d where d.id = g.head_id and d.status in ('WITHDRAWN', 'DECLINED'));

create or replace function name_head() returns trigger language plpgsql as $$
declare
  v_head delegates;
begin
  select * into v_head from delegates d where d.id = new.head_id for share;
  if v_head.status in ('WITHDRAWN', 'DECLINED') then
    raise exception 'delegate % is not coming', new.head_id
      using errcode = 'foreign_key_violation', constraint = 'fk_delegations_head', table = 'delegations';
  end if;
  new.head_id := coalesce(v_head.merged_into_id, new.head_id);
  return new;
end $$;

-- A person is found by the tickets of those they turned out to be, whom a new row cannot have yet. Looked up by the index
-- always: a plan made while the table is small would go through all of it for each row of a list.
create function merged_tickets(person uuid) returns text language sql stable set enable_seqscan = off
return (select string_agg(lower(m.ticket_code), ' ' order by m.id) from delegates m where m.merged_into_id = person);

create or replace function set_delegate_search() returns trigger language plpgsql as $$
begin
  new.search := coalesce(delegate_search(new), '');
  if tg_op = 'UPDATE' then
    new.search := concat_ws(' ', new.search, merged_tickets(new.id));
  end if;
  return new;
end $$;

-- A new row has no ticket to revoke; looking for one went through the whole table for each row of a list.
create or replace function keep_ticket() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    update tickets set revoked_at = now()
     where revoked_at is null
       and delegate_id in (select new.id union all select d.id from delegates d where d.merged_into_id = new.id);
  end if;
  insert into tickets (code, conference_id, delegate_id) values (new.ticket_code, new.conference_id, new.id);
  return null;
end $$;

-- The person knows that they were merged with, and by whom.
create function note_merge() returns trigger language plpgsql as $$
begin
  update delegates set full_name = full_name where id = new.merged_into_id;
  insert into delegate_events (conference_id, delegate_id, kind, by, after)
  values (new.conference_id, new.merged_into_id, 'MERGED', new.changed_by,
          jsonb_build_object('duplicate', new.id, 'full_name', new.full_name));
  return null;
end $$;
create trigger note_merge after update of merged_into_id on delegates for each row
  when (new.merged_into_id is not null and old.merged_into_id is null) execute function note_merge();
update delegates d set full_name = full_name
 where exists (select from delegates m where m.merged_into_id = d.id);

-- What was typed, word for word, comes before the same words here and there, wherever it stands.
create or replace function search_rank(name text, search text, typed text, patterns text[]) returns int language sql immutable
return case
  when name = typed then 0
  when starts_with(name, typed) then 1
  when position(' ' || typed || ' ' in ' ' || name || ' ') > 0 then 2
  when position(' ' || typed || ' ' in ' ' || search || ' ') > 0 then 3
  when name like all (patterns) then 4
  when search like all (patterns) then 5
  else 106 - (word_similarity(typed, search) * 100)::int
end;

-- The word, something much like it, or two of its letters in the other order.
create function matches_word(search text, word text, swapped text[]) returns boolean language sql stable
return search like '%' || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') || '%'
    or (word ~ '^[a-z]{4,}$' and word <% search)
    or search like any (swapped);

-- Who acts for the organisation has something to do now, so the notice stays open until it is seen.
create or replace function move_up(p_organisation uuid, p_category text) returns void language plpgsql as $$
declare
  v_up delegates;
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
                  order by d.waiting_place nulls last, d.created_at, d.id limit 1 for update)
    returning * into v_up;
    exit when not found;
    -- Whoever had a place at once has not waited, nor has a substitute, who takes that of the one who leaves.
    if v_up.created_at < now() then
      insert into notices (id, conference_id, organisation_id, delegate_id, kind, cause, subject, text_vi, text_en,
                           asks_to_be_seen)
      select gen_random_uuid(), v_up.conference_id, p_organisation, recipient, 'MOVED_UP',
             'moved-up/' || v_up.id || '/' || v_up.version, '/delegates/' || v_up.id,
             'Đã có chỗ: ' || v_up.full_name || ' không còn trong danh sách chờ.',
             'There is a place: ' || v_up.full_name || ' is no longer on the waiting list.', true
        from (values (null::uuid), (v_up.id)) as told (recipient)
      on conflict on constraint uq_notices_cause do nothing;
    end if;
  end loop;
end $$;
