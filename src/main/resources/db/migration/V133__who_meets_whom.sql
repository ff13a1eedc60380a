-- Which kinds of organisations meet which, as 'PROVINCE MISSION_ABROAD', either of them asking; none named means all.
alter table rounds add column pairings text[] not null default '{}',
  add constraint ck_rounds_pairings check (array_to_string(pairings, ',') ~ '^([A-Z_]+ [A-Z_]+(,|$))*$');

-- A slot may be a break, of which everybody knows and in which nobody meets.
alter table slots add column is_break boolean not null default false;

-- A table may be kept for a party, and have interpretation.
alter table round_tables add column party_id uuid, add column has_interpretation boolean not null default false,
  add constraint fk_round_tables_party foreign key (round_id, party_id) references parties (round_id, id);
alter table parties add column needs_interpretation boolean not null default false;

-- A wish may be never to meet somebody.
alter table wishes drop constraint ck_wishes_strength,
  add constraint ck_wishes_strength check (strength in ('MUST', 'WANT', 'CAN', 'NO'));

create function may_meet(p_round uuid, p_party uuid, p_other uuid) returns boolean language sql stable as $$
  select not exists (select from wishes w where w.strength = 'NO'
                      and (w.party_id, w.other_party_id) in ((p_party, p_other), (p_other, p_party)))
     and exists (
       select from rounds r
         join parties p on p.id = p_party join organisations po on po.id = p.organisation_id
         join parties q on q.id = p_other join organisations qo on qo.id = q.organisation_id
        where r.id = p_round and (r.pairings = '{}'
           or r.pairings && array[po.kind || ' ' || qo.kind, qo.kind || ' ' || po.kind]))
$$;

create function is_full(p_party uuid) returns boolean language sql stable as $$
  select exists (select from parties p where p.id = p_party and meetings_of(p.id) >= p.most_meetings)
$$;

create function refuse_meetings_not_allowed() returns trigger language plpgsql as $$
begin
  if not may_meet(new.round_id, new.party_id, new.other_party_id)
     or exists (select from slots s where s.id = new.slot_id and s.is_break) then
    raise exception 'these two do not meet, or not then'
      using errcode = 'check_violation', constraint = 'ck_meetings_allowed', table = 'meetings';
  end if;
  return new;
end $$;
create trigger allow_meetings before insert on meetings for each row execute function refuse_meetings_not_allowed();
create trigger allow_moved_meetings before update on meetings for each row
  when (new.slot_id <> old.slot_id) execute function refuse_meetings_not_allowed();

create function refuse_tables_of_others() returns trigger language plpgsql as $$
begin
  if exists (select from round_tables t join meetings m on m.id = new.meeting_id where t.id = new.table_id
              and t.party_id <> all (array[m.party_id, m.other_party_id])) then
    raise exception 'the table is kept for another party'
      using errcode = 'check_violation', constraint = 'ck_table_seats_party', table = 'table_seats';
  end if;
  return new;
end $$;
create trigger refuse_tables_of_others before insert on table_seats for each row
  execute function refuse_tables_of_others();

-- The tables at which the two could sit then, the best first: the one that is kept for who is asked, then for who asks,
-- then others, without interpretation where nobody needs it.
create function free_tables(p_party uuid, p_other uuid, p_during tstzrange, p_people int) returns setof uuid
  language sql stable as $$
  select t.id
    from (select q.round_id, bool_or(q.needs_interpretation) as needed
            from parties q where q.id in (p_party, p_other) group by q.round_id) w
    join round_tables t on t.round_id = w.round_id
   where (t.capacity is null or t.capacity >= p_people)
     and (t.party_id is null or t.party_id in (p_party, p_other))
     and (t.has_interpretation or not w.needed)
     and not exists (select from table_seats s where s.table_id = t.id and s.during && p_during)
   order by coalesce(t.party_id = p_other, false) desc, t.party_id is null, t.has_interpretation and not w.needed, t.name
$$;

create function team_size(p_party uuid) returns int language sql stable as $$
  select coalesce(max(c.people), 0)::int
    from (select count(*) as people from party_members m where m.party_id = p_party group by m.team) c
$$;

create or replace function free_slots(p_round uuid, p_party uuid, p_other uuid, p_from timestamptz)
  returns table (id uuid, starts_at timestamptz, ends_at timestamptz) language sql stable as $$
  select s.id, s.starts_at, s.ends_at
    from (select c.id, c.starts_at, c.ends_at, tstzrange(c.starts_at, c.ends_at) as during
            from slots c
           where c.round_id = p_round and not c.is_break
             and (select may_meet(p_round, p_party, p_other) and not is_full(p_party) and not is_full(p_other))
           order by c.starts_at < p_from, c.starts_at offset 0) s
   where not exists (select from unavailabilities u where u.slot_id = s.id and u.party_id in (p_party, p_other))
     and has_free_team(p_other, s.during)
     and has_free_team(p_party, s.during)
     and (not exists (select from round_tables t where t.round_id = p_round)
       or exists (select from free_tables(p_party, p_other, s.during, team_size(p_party) + team_size(p_other))))
$$;
drop function has_free_table(uuid, tstzrange);

-- A wish is changed as long as nothing came of it.
create function keep_answered_wishes() returns trigger language plpgsql as $$
begin
  if exists (select from meetings m where m.status <> 'CANCELLED'
              and (m.party_id, m.other_party_id) in
                  ((new.party_id, new.other_party_id), (new.other_party_id, new.party_id))) then
    raise exception 'wish % is answered', new.id
      using errcode = 'check_violation', constraint = 'ck_wishes_answered', table = 'wishes';
  end if;
  return new;
end $$;
create trigger keep_answered_wishes before update on wishes for each row execute function keep_answered_wishes();
