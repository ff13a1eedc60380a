-- The free tables for a meeting of two parties, the best first, at most so many: who wants one does not ask whether all others are
-- taken, so they are put in order before they are looked at.
drop function free_tables(uuid, uuid, tstzrange, int);
create function free_tables(p_party uuid, p_other uuid, p_during tstzrange, p_people int, p_most int default null)
  returns setof uuid language plpgsql stable rows 1 as $$
begin
  return query
  select t.id
    from (select t.id, coalesce(t.party_id = p_other, false) as theirs, t.party_id is null as shared,
                 t.has_interpretation and not w.needed as spared, t.name
            from (select q.round_id, bool_or(q.needs_interpretation) as needed
                    from parties q where q.id in (p_party, p_other) group by q.round_id) w
            join round_tables t on t.round_id = w.round_id
           where (t.capacity is null or t.capacity >= p_people)
             and (t.party_id is null or t.party_id in (p_party, p_other))
             and (t.has_interpretation or not w.needed)
           order by theirs desc, shared, spared, t.name
          offset 0) t
   where (select true from table_seats s where s.table_id = t.id and s.during && p_during limit 1) is null
   order by t.theirs desc, t.shared, t.spared, t.name
   limit p_most;
end $$;

create or replace function place_meeting(p_meeting uuid, p_table uuid, out lacking text, out person uuid) language plpgsql as $$
declare
  v         record;
  v_party   record;
  v_team    int;
  v_table   uuid;
  v_people  uuid[];
  v_seated  boolean;
  v_asking  boolean := false;
  v_at      boolean := false;
begin
  select m.conference_id, m.round_id, m.party_id, m.other_party_id, m.slot_id, r.buffer_minutes,
         tstzrange(s.starts_at + make_interval(mins => m.delay_minutes), s.ends_at + make_interval(mins => m.delay_minutes)) as during
    into strict v
    from meetings m join slots s on s.id = m.slot_id join rounds r on r.id = m.round_id where m.id = p_meeting;

  for v_party in select p.id, p.teams from parties p where p.id in (v.party_id, v.other_party_id) order by p.id loop
    v_seated := false;
    -- Teams of which nobody can come are tried last: one is taken only to learn that it is a person who lacks.
    for v_team in select t.team from generate_series(1, v_party.teams) t (team)
                   order by v_party.teams > 1 and not is_team_ready(v_party.id, t.team, v.during), t.team loop
      insert into meeting_seats (round_id, meeting_id, party_id, team, teams, during)
      values (v.round_id, p_meeting, v_party.id, v_team, v_party.teams, v.during) on conflict do nothing;
      v_seated := found;
      exit when v_seated;
    end loop;
    if not v_seated and v_party.id = v.other_party_id then
      lacking := 'SLOT_TAKEN';
      return;
    end if;
    v_asking := v_asking or v_seated and v_party.id = v.party_id;
  end loop;
  if not v_asking then
    lacking := 'PARTY_BUSY';
    return;
  end if;

  with chosen as (
    insert into sitters (meeting_id, party_id, delegate_id)
    select s.meeting_id, s.party_id, t.delegate_id
      from meeting_seats s cross join lateral team_sitters(s.party_id, s.team, s.during) t
     where s.meeting_id = p_meeting
    returning delegate_id)
  select coalesce(array_agg(c.delegate_id order by c.delegate_id), '{}') into v_people from chosen c;

  -- Whoever was faster has the table: then it is seen as taken, and the next one is asked for.
  loop
    v_table := coalesce(p_table, (select free_tables(v.party_id, v.other_party_id, v.during, cardinality(v_people), 1)));
    exit when v_table is null;
    insert into table_seats (round_id, meeting_id, table_id, during)
    values (v.round_id, p_meeting, v_table, v.during) on conflict do nothing;
    v_at := found;
    exit when v_at or p_table is not null;
  end loop;
  -- A round that has no tables at all does without.
  v_at := v_at or p_table is null and not exists (select from round_tables t where t.round_id = v.round_id);

  foreach person in array v_people loop
    -- Who has a session so shortly before or after that the way is too short is not there either.
    if not engage(v.conference_id, person, p_meeting, 'MEETING', v.during)
       or v.buffer_minutes > 0 and exists (
            select from engagements e
             where e.delegate_id = person and e.kind = 'SESSION'
               and e.during && tstzrange(lower(v.during) - make_interval(mins => v.buffer_minutes),
                                         upper(v.during) + make_interval(mins => v.buffer_minutes))) then
      lacking := 'PERSON_BUSY';
      return;
    end if;
  end loop;
  person := null;
  if not v_at then
    lacking := 'TABLE_TAKEN';
  elsif exists (select from unavailabilities u
                 where u.slot_id = v.slot_id and u.party_id in (v.party_id, v.other_party_id)) then
    lacking := 'NOT_AVAILABLE';
  end if;
end $$;
