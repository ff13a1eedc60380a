-- Asked by features of a person at a time: whether something binds them then.
create function is_bound(p_delegate uuid, p_during tstzrange) returns boolean language sql stable as $$
  select exists (select from engagements e where e.delegate_id = p_delegate and e.during && p_during)
$$;

-- Whether a party has a team that is at no meeting then, and of which nobody is bound.
create function has_free_team(p_party uuid, p_during tstzrange) returns boolean language sql stable as $$
  select exists (
    select from parties p, generate_series(1, p.teams) t(team)
     where p.id = p_party
       and not exists (select from meeting_seats s
                        where s.party_id = p_party and s.team = t.team and s.during && p_during)
       and not exists (select from party_members m
                        where m.party_id = p_party and m.team = t.team and is_bound(m.delegate_id, p_during)))
$$;

-- Whether a table is free then; a round that has no tables at all does without.
create function has_free_table(p_round uuid, p_during tstzrange) returns boolean language sql stable as $$
  select not exists (select from round_tables t where t.round_id = p_round)
      or exists (select from round_tables t where t.round_id = p_round
                  and not exists (select from table_seats s where s.table_id = t.id and s.during && p_during))
$$;

-- Slots in which the two could meet, those from then on first. They are looked at in that order, so that whoever wants
-- three of them pays for no more; the fence keeps the conditions from being asked of all of them before they are sorted.
create function free_slots(p_round uuid, p_party uuid, p_other uuid, p_from timestamptz)
  returns table (id uuid, starts_at timestamptz, ends_at timestamptz) language sql stable as $$
  select s.id, s.starts_at, s.ends_at
    from (select c.id, c.starts_at, c.ends_at, tstzrange(c.starts_at, c.ends_at) as during
            from slots c where c.round_id = p_round order by c.starts_at < p_from, c.starts_at offset 0) s
   where not exists (select from unavailabilities u where u.slot_id = s.id and u.party_id in (p_party, p_other))
     and has_free_team(p_other, s.during)
     and has_free_team(p_party, s.during)
     and has_free_table(p_round, s.during)
$$;
