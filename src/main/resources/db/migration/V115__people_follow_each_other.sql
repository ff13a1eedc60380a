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

-- The word, something much like it, or two of its letters in the other order.
create function matches_word(search text, word text, swapped text[]) returns boolean language sql stable
return search like '%' || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') || '%'
    or (word ~ '^[a-z]{4,}$' and word <% search)
    or search like any (swapped);
