-- A wish may be good only until a moment; so may a wish not to meet somebody.
alter table wishes add column expires_at timestamptz,
  add constraint ck_wishes_expires_at check (isfinite(expires_at));

create or replace function may_meet(p_round uuid, p_party uuid, p_other uuid) returns boolean language sql stable as $$
  select not exists (select from wishes w where w.strength = 'NO' and (w.expires_at is null or w.expires_at > now())
                      and (w.party_id, w.other_party_id) in ((p_party, p_other), (p_other, p_party)))
     and exists (
       select from rounds r
         join parties p on p.id = p_party join organisations po on po.id = p.organisation_id
         join parties q on q.id = p_other join organisations qo on qo.id = q.organisation_id
        where r.id = p_round and (r.pairings = '{}'
           or r.pairings && array[po.kind || ' ' || qo.kind, qo.kind || ' ' || po.kind]))
$$;

-- A table is not kept for a party while others have their meetings at it. Whoever says so holds the round alone.
create function refuse_tables_in_use() returns trigger language plpgsql as $$
begin
  if exists (select from table_seats h join meetings m on m.id = h.meeting_id where h.table_id = new.id
              and new.party_id not in (m.party_id, m.other_party_id)) then
    raise exception 'others meet at table %', new.id
      using errcode = 'check_violation', constraint = 'ck_table_seats_party', table = 'table_seats';
  end if;
  return new;
end $$;
create trigger refuse_tables_in_use before update on round_tables for each row
  when (new.party_id is distinct from old.party_id) execute function refuse_tables_in_use();
