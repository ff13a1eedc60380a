-- The sessions that people were told of, as they were told last: what the draft says of a session is nobody's business yet.
-- Written with each version, so that a publication and whoever relies on a session meet on its row.
create table public_sessions (
  session_id    uuid        not null,
  conference_id uuid        not null,
  -- The last version that has the session.
  version       int         not null,
  -- Whether a later version no longer has it.
  gone          boolean     not null default false,
  kind          text        not null,
  cancelled     boolean     not null,
  starts_at     timestamptz not null,
  ends_at       timestamptz not null,
  constraint pk_public_sessions primary key (session_id),
  constraint fk_public_sessions_conference foreign key (conference_id) references programmes (conference_id)
);
create index ix_public_sessions_conference on public_sessions (conference_id);

create view told_sessions as
  select v.conference_id, v.number as version, cast(s.session ->> 'id' as uuid) as session_id, s.session ->> 'kind' as kind,
         coalesce(s.session ->> 'status', 'PLANNED') = 'CANCELLED' as cancelled,
         cast(s.session ->> 'startsAt' as timestamptz) as starts_at, cast(s.session ->> 'endsAt' as timestamptz) as ends_at
    from programme_versions v cross join lateral jsonb_array_elements(v.snapshot -> 'sessions') as s (session);

insert into public_sessions (session_id, conference_id, version, gone, kind, cancelled, starts_at, ends_at)
select distinct on (t.session_id) t.session_id, t.conference_id, t.version, t.version < p.latest_version, t.kind,
       t.cancelled, t.starts_at, t.ends_at
  from told_sessions t join programmes p using (conference_id)
 order by t.session_id, t.version desc;

-- In one order; publications of a conference come one after another.
create function tell_sessions() returns trigger language plpgsql as $$
begin
  insert into public_sessions as p (session_id, conference_id, version, kind, cancelled, starts_at, ends_at)
  select t.session_id, t.conference_id, t.version, t.kind, t.cancelled, t.starts_at, t.ends_at
    from told_sessions t where t.conference_id = new.conference_id and t.version = new.number
   order by t.session_id
  on conflict (session_id) do update set version = excluded.version, gone = false, kind = excluded.kind,
    cancelled = excluded.cancelled, starts_at = excluded.starts_at, ends_at = excluded.ends_at;
  update public_sessions p set gone = true
   where p.session_id in (select o.session_id from public_sessions o
                           where o.conference_id = new.conference_id and o.version < new.number and not o.gone
                           order by o.session_id for update);
  return null;
end $$;
create trigger tell_sessions after insert on programme_versions for each row execute function tell_sessions();

-- Seats are given in what people were told of. A publication that cancels a session waits for those who are signing up for
-- it, and so tells them; whoever comes after it is told here. Locks in one order: the person, the session, the list.
create or replace function admit_sign_up() returns trigger language plpgsql as $$
declare
  v_status    text;
  v_kind      text;
  v_session   text;
  v_cancelled boolean;
  v_audience  text[];
  v_capacity  int;
  v_taken     int;
begin
  select d.status, o.kind into v_status, v_kind
    from delegates d join organisations o on o.id = d.organisation_id where d.id = new.delegate_id for share of d;
  if v_status <> 'APPROVED' then
    raise exception 'delegate % is not approved', new.delegate_id
      using errcode = 'check_violation', constraint = 'ck_sign_ups_approved', table = 'sign_ups';
  end if;
  select p.kind, p.cancelled into v_session, v_cancelled
    from public_sessions p where p.session_id = new.session_id and not p.gone for share;
  if not found then
    raise exception 'session % is not published', new.session_id
      using errcode = 'check_violation', constraint = 'ck_sign_ups_published', table = 'sign_ups';
  end if;
  if v_cancelled then
    raise exception 'session % is cancelled', new.session_id
      using errcode = 'check_violation', constraint = 'ck_sign_ups_cancelled', table = 'sign_ups';
  end if;
  if v_session = 'BREAK' then
    raise exception 'session % is a break', new.session_id
      using errcode = 'check_violation', constraint = 'ck_sign_ups_offered', table = 'sign_ups';
  end if;
  insert into sign_up_lists (session_id, conference_id) values (new.session_id, new.conference_id) on conflict do nothing;
  update sign_up_lists set taken = taken + 1 where session_id = new.session_id returning taken into v_taken;
  select s.audience, s.capacity into v_audience, v_capacity from sessions s where s.id = new.session_id;
  if cardinality(v_audience) > 0 and v_kind <> all (v_audience) then
    raise exception 'delegate % is not of the audience', new.delegate_id
      using errcode = 'check_violation', constraint = 'ck_sign_ups_audience', table = 'sign_ups';
  end if;
  if v_taken > v_capacity then
    raise exception 'session % is full', new.session_id
      using errcode = 'check_violation', constraint = 'ck_sign_ups_capacity', table = 'sign_ups';
  end if;
  return null;
end $$;
