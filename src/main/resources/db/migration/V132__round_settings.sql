-- How a round is run: whether the side that is asked answers, who books, until when, and how long people need between
-- what binds them otherwise and a meeting.
alter table rounds
  add column needs_answer   boolean not null default true,
  add column booked_by      text    not null default 'BOTH',
  add column wishes_until   timestamptz,
  add column booking_until  timestamptz,
  add column buffer_minutes int     not null default 0,
  add constraint ck_rounds_booked_by check (booked_by in ('PARTIES', 'ORGANISER', 'BOTH')),
  add constraint ck_rounds_buffer_minutes check (buffer_minutes between 0 and 240);

-- Whether something binds a person then, or a session so shortly before or after that the way is too short. Meetings
-- follow each other without it.
create function is_bound_near(p_delegate uuid, p_during tstzrange, p_buffer interval) returns boolean
  language sql stable as $$
  select exists (select from engagements e where e.delegate_id = p_delegate
    and e.during && tstzrange(lower(p_during) - p_buffer, upper(p_during) + p_buffer)
    and (e.kind = 'SESSION' or e.during && p_during))
$$;

create or replace function has_free_team(p_party uuid, p_during tstzrange) returns boolean language sql stable as $$
  select exists (
    select from parties p join rounds r on r.id = p.round_id, generate_series(1, p.teams) t(team)
     where p.id = p_party
       and not exists (select from meeting_seats s
                        where s.party_id = p_party and s.team = t.team and s.during && p_during)
       and not exists (select from party_members m
                        where m.party_id = p_party and m.team = t.team
                          and is_bound_near(m.delegate_id, p_during, make_interval(mins => r.buffer_minutes))))
$$;

drop function is_bound(uuid, tstzrange);
