-- Whose a code is: of one who was merged, the person they turned out to be.
create or replace view ticket_cards as
  select t.code, t.conference_id, coalesce(d.merged_into_id, t.delegate_id) as delegate_id, t.revoked_at
    from tickets t join delegates d on d.id = t.delegate_id;

-- Documents go with the person: the photo where there was none, letters into the places that are left.
create function merge_documents() returns trigger language plpgsql as $$
begin
  update documents d set delegate_id = new.merged_into_id
   where d.delegate_id = new.id and d.kind = 'PHOTO'
     and not exists (select from documents o where o.delegate_id = new.merged_into_id and o.place = d.place);
  update documents d set delegate_id = new.merged_into_id, place = free.place
    from (select p.place, row_number() over (order by p.place) as nth from generate_series(1, 10) p (place)
           where not exists (select from documents o where o.delegate_id = new.merged_into_id and o.place = p.place)) free
    join (select l.id, row_number() over (order by l.place) as nth from documents l
           where l.delegate_id = new.id and l.kind = 'NOMINATION_LETTER') letters on letters.nth = free.nth
   where d.id = letters.id;
  return null;
end $$;
create trigger merge_documents after update of merged_into_id on delegates for each row
  when (new.merged_into_id is not null and old.merged_into_id is null) execute function merge_documents();

-- A new ticket is the only good one: those of whoever was merged into the person go with the former.
create or replace function keep_ticket() returns trigger language plpgsql as $$
begin
  update tickets set revoked_at = now()
   where revoked_at is null
     and delegate_id in (select d.id from delegates d where d.id = new.id or d.merged_into_id = new.id);
  insert into tickets (code, conference_id, delegate_id) values (new.ticket_code, new.conference_id, new.id);
  return null;
end $$;
