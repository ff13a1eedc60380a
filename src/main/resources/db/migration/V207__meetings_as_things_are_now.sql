-- Slots in which two could meet, those from a moment on first. What has begun by now is over, but where the whole round is: that is
-- gone through again, not held.
drop function free_slots(uuid, uuid, uuid, timestamptz);
create function free_slots(p_round uuid, p_party uuid, p_other uuid, p_from timestamptz, p_now timestamptz)
  returns table (id uuid, starts_at timestamptz, ends_at timestamptz) language sql stable as $$
  select s.id, s.starts_at, s.ends_at
    from (select c.id, c.starts_at, c.ends_at, tstzrange(c.starts_at, c.ends_at) as during
            from slots c
           where c.round_id = p_round and not c.is_break and c.removed_at is null
             and (c.starts_at > p_now or not exists (
                   select from slots l where l.round_id = p_round and l.removed_at is null and l.starts_at > p_now))
             and (select may_meet(p_round, p_party, p_other) and not is_full(p_party) and not is_full(p_other))
           order by c.starts_at < p_from, c.starts_at offset 0) s
   where not exists (select from unavailabilities u where u.slot_id = s.id and u.party_id in (p_party, p_other))
     and has_free_team(p_other, s.during)
     and has_free_team(p_party, s.during)
     and (not exists (select from round_tables t where t.round_id = p_round)
       or exists (select from free_tables(p_party, p_other, s.during, team_size(p_party) + team_size(p_other))))
$$;

-- Who withdrew or was declined sits for nobody, until they come after all.
create view coming_members as
  select m.* from party_members m join delegates d on d.id = m.delegate_id where d.status not in ('DECLINED', 'WITHDRAWN');

create or replace function team_places(p_party uuid, p_team int) returns bigint language sql stable as $$
  select greatest(count(*) filter (where m.role = 'HEAD'), least(1, count(*)))
    from coming_members m where m.party_id = p_party and m.team = p_team and m.role <> 'STAFF'
$$;

create or replace function team_sitters(p_party uuid, p_team int, p_during tstzrange)
  returns table (delegate_id uuid, is_free boolean) language plpgsql stable rows 2 as $$
begin
  return query
  select c.member, c.free
    from (select m.delegate_id as member, m.role,
                 not is_bound_near(m.delegate_id, p_during, make_interval(mins => r.buffer_minutes)) as free
            from coming_members m join parties p on p.id = m.party_id join rounds r on r.id = p.round_id
           where m.party_id = p_party and m.team = p_team and m.role <> 'STAFF') c
   order by not c.free, c.role = 'DEPUTY', c.member
   limit team_places(p_party, p_team);
end $$;

-- Fills the places at meetings that have not begun of the parties for which somebody may sit, by whoever is free.
create function fill_places(p_delegate uuid) returns void language plpgsql as $$
declare
  v_place  record;
  v_sitter uuid;
begin
  for v_place in
    select m.conference_id, s.meeting_id, s.party_id, s.team, s.during
      from party_members p
      join meeting_seats s on s.party_id = p.party_id and s.team = p.team
      join meetings m on m.id = s.meeting_id and m.started_at is null
     where p.delegate_id = p_delegate order by s.meeting_id, s.party_id
  loop
    for v_sitter in
      select t.delegate_id from team_sitters(v_place.party_id, v_place.team, v_place.during) t
       where t.is_free and not exists (select from sitters c where c.meeting_id = v_place.meeting_id
                                                               and c.party_id = v_place.party_id and c.delegate_id = t.delegate_id)
       order by t.delegate_id
    loop
      exit when (select count(*) from sitters c where c.meeting_id = v_place.meeting_id and c.party_id = v_place.party_id)
                >= team_places(v_place.party_id, v_place.team);
      if engage(v_place.conference_id, v_sitter, v_place.meeting_id, 'MEETING', v_place.during) then
        insert into sitters (meeting_id, party_id, delegate_id) values (v_place.meeting_id, v_place.party_id, v_sitter);
      end if;
    end loop;
  end loop;
end $$;

-- Whoever comes no more leaves the meetings that have not begun to those who come for them.
create function leave_meetings() returns trigger language plpgsql as $$
begin
  if new.status in ('DECLINED', 'WITHDRAWN') then
    delete from sitters c using meetings m
     where c.delegate_id = new.id and m.id = c.meeting_id and m.started_at is null;
    delete from engagements e using meetings m
     where e.delegate_id = new.id and e.kind = 'MEETING' and m.id = e.place_id and m.started_at is null;
  end if;
  perform fill_places(new.id);
  return null;
end $$;
create trigger leave_meetings after update of status on delegates for each row
  when ((new.status in ('DECLINED', 'WITHDRAWN')) <> (old.status in ('DECLINED', 'WITHDRAWN')))
  execute function leave_meetings();

-- A substitute sits for whom the other sat for.
create function take_over_parties() returns trigger language plpgsql as $$
begin
  insert into party_members (conference_id, party_id, delegate_id, team, teams, role)
  select m.conference_id, m.party_id, new.id, m.team, m.teams, m.role
    from party_members m where m.delegate_id = new.substitutes_id;
  perform fill_places(new.id);
  return null;
end $$;
create trigger take_over_parties after insert on delegates for each row
  when (new.substitutes_id is not null) execute function take_over_parties();

-- Those who are not coming leave now.
delete from sitters c using meetings m, delegates d
 where m.id = c.meeting_id and m.started_at is null and d.id = c.delegate_id and d.status in ('DECLINED', 'WITHDRAWN');
delete from engagements e using meetings m, delegates d
 where m.id = e.place_id and m.started_at is null and d.id = e.delegate_id and d.status in ('DECLINED', 'WITHDRAWN');
select fill_places(d.id) from delegates d where d.status in ('DECLINED', 'WITHDRAWN');

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

  if p_table is not null and not exists (
       select from round_tables t
        where t.id = p_table and (t.capacity is null or t.capacity >= cardinality(v_people))
          and (t.has_interpretation or not exists (
                select from parties p where p.id in (v.party_id, v.other_party_id) and p.needs_interpretation))) then
    lacking := 'TABLE_UNSUITABLE';
    return;
  end if;
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
