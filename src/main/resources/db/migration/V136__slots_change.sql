-- A slot that is deleted stays for the meetings that were in it.
alter table slots add column removed_at timestamptz,
  drop constraint ex_slots_overlap,
  add constraint ex_slots_overlap exclude using gist (round_id with =, tstzrange(starts_at, ends_at) with &&)
    where (removed_at is null);

-- A slot is changed or deleted only when nobody has a place in it any more, or has one anew.
create function keep_slots_with_meetings() returns trigger language plpgsql as $$
begin
  if exists (select from meetings m join meeting_seats s on s.meeting_id = m.id where m.slot_id = new.id) then
    raise exception 'slot % has meetings', new.id
      using errcode = 'check_violation', constraint = 'ck_slots_meetings', table = 'slots';
  end if;
  return new;
end $$;
create trigger keep_slots_with_meetings before update on slots for each row
  when ((new.starts_at, new.ends_at, new.removed_at) is distinct from (old.starts_at, old.ends_at, old.removed_at))
  execute function keep_slots_with_meetings();

create or replace function refuse_meetings_not_allowed() returns trigger language plpgsql as $$
begin
  if not may_meet(new.round_id, new.party_id, new.other_party_id)
     or exists (select from slots s where s.id = new.slot_id and (s.is_break or s.removed_at is not null)) then
    raise exception 'these two do not meet, or not then'
      using errcode = 'check_violation', constraint = 'ck_meetings_allowed', table = 'meetings';
  end if;
  return new;
end $$;

create or replace function free_slots(p_round uuid, p_party uuid, p_other uuid, p_from timestamptz)
  returns table (id uuid, starts_at timestamptz, ends_at timestamptz) language sql stable as $$
  select s.id, s.starts_at, s.ends_at
    from (select c.id, c.starts_at, c.ends_at, tstzrange(c.starts_at, c.ends_at) as during
            from slots c
           where c.round_id = p_round and not c.is_break and c.removed_at is null
             and (select may_meet(p_round, p_party, p_other) and not is_full(p_party) and not is_full(p_other))
           order by c.starts_at < p_from, c.starts_at offset 0) s
   where not exists (select from unavailabilities u where u.slot_id = s.id and u.party_id in (p_party, p_other))
     and has_free_team(p_other, s.during)
     and has_free_team(p_party, s.during)
     and (not exists (select from round_tables t where t.round_id = p_round)
       or exists (select from free_tables(p_party, p_other, s.during, team_size(p_party) + team_size(p_other))))
$$;
