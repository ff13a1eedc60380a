-- What somebody is in a party: the head sits, a deputy where the head is bound, others only where somebody puts them.
alter table party_members add column role text not null default 'HEAD',
  add constraint ck_party_members_role check (role in ('HEAD', 'DEPUTY', 'STAFF'));

-- Who sits at a meeting. The reference to members is looked at in the end, so that all of a party's can be replaced.
create table sitters (
  meeting_id  uuid not null,
  party_id    uuid not null,
  delegate_id uuid not null,
  constraint pk_sitters primary key (meeting_id, party_id, delegate_id),
  constraint fk_sitters_seat foreign key (meeting_id, party_id)
    references meeting_seats (meeting_id, party_id) on delete cascade,
  constraint fk_sitters_member foreign key (party_id, delegate_id)
    references party_members (party_id, delegate_id) deferrable initially deferred
);
create index ix_sitters_member on sitters (party_id, delegate_id);
insert into sitters select s.meeting_id, s.party_id, m.delegate_id
  from meeting_seats s join party_members m on m.party_id = s.party_id and m.team = s.team;

-- How many sit for a team: its heads, or one where there are only deputies.
create function team_places(p_party uuid, p_team int) returns bigint language sql stable as $$
  select greatest(count(*) filter (where m.role = 'HEAD'), least(1, count(*)))
    from party_members m where m.party_id = p_party and m.team = p_team and m.role <> 'STAFF'
$$;

-- Who would sit for a team then: heads who are free, deputies who are; after them those who are not, who are named only so
-- that it is known who lacks.
create function team_sitters(p_party uuid, p_team int, p_during tstzrange)
  returns table (delegate_id uuid, is_free boolean) language sql stable as $$
  select c.delegate_id, c.is_free
    from (select m.delegate_id, m.role,
                 not is_bound_near(m.delegate_id, p_during, make_interval(mins => r.buffer_minutes)) as is_free
            from party_members m join parties p on p.id = m.party_id join rounds r on r.id = p.round_id
           where m.party_id = p_party and m.team = p_team and m.role <> 'STAFF') c
   order by not c.is_free, c.role = 'DEPUTY', c.delegate_id
   limit team_places(p_party, p_team)
$$;

create function is_team_ready(p_party uuid, p_team int, p_during tstzrange) returns boolean language sql stable as $$
  select not exists (select from team_sitters(p_party, p_team, p_during) t where not t.is_free)
$$;

create or replace function has_free_team(p_party uuid, p_during tstzrange) returns boolean language sql stable as $$
  select exists (
    select from parties p, generate_series(1, p.teams) t(team)
     where p.id = p_party
       and not exists (select from meeting_seats s
                        where s.party_id = p_party and s.team = t.team and s.during && p_during)
       and is_team_ready(p_party, t.team, p_during))
$$;

create or replace function team_size(p_party uuid) returns int language sql stable as $$
  select coalesce(max(team_places(p.id, t.team)), 0)::int
    from parties p, generate_series(1, p.teams) t(team) where p.id = p_party
$$;
