-- Signing up for sessions. The list of a session is one row, on which those who want its last seat meet; it is made by
-- whoever comes first.
create table sign_up_lists (
  session_id    uuid        not null,
  conference_id uuid        not null,
  -- When delegates and focal points may; always where nothing is said. The desk may until the session has ended.
  opens_at      timestamptz,
  closes_at     timestamptz,
  taken         int         not null default 0,
  version       bigint      not null default 0,
  constraint pk_sign_up_lists primary key (session_id),
  constraint fk_sign_up_lists_session foreign key (conference_id, session_id)
    references sessions (conference_id, id) on delete cascade,
  constraint ck_sign_up_lists_window check (closes_at > opens_at),
  constraint ck_sign_up_lists_taken check (taken >= 0)
);

create table sign_ups (
  id            uuid        not null,
  conference_id uuid        not null,
  session_id    uuid        not null,
  delegate_id   uuid        not null,
  signed_up_by  text        not null,
  signed_up_at  timestamptz not null,
  constraint pk_sign_ups primary key (id),
  constraint uq_sign_ups_delegate unique (session_id, delegate_id),
  constraint fk_sign_ups_session foreign key (conference_id, session_id)
    references sessions (conference_id, id) on delete cascade,
  constraint fk_sign_ups_delegate foreign key (conference_id, delegate_id) references delegates (conference_id, id)
);
create index ix_sign_ups_delegate on sign_ups (delegate_id);

-- Locks in one order: the person, then the list.
create function admit_sign_up() returns trigger language plpgsql as $$
declare
  v_status   text;
  v_kind     text;
  v_audience text[];
  v_capacity int;
  v_taken    int;
begin
  select d.status, o.kind into v_status, v_kind
    from delegates d join organisations o on o.id = d.organisation_id where d.id = new.delegate_id for share of d;
  if v_status <> 'APPROVED' then
    raise exception 'delegate % is not approved', new.delegate_id
      using errcode = 'check_violation', constraint = 'ck_sign_ups_approved', table = 'sign_ups';
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
create trigger admit_sign_up after insert on sign_ups for each row execute function admit_sign_up();

create function free_seat() returns trigger language plpgsql as $$
begin
  update sign_up_lists set taken = taken - 1 where session_id = old.session_id;
  return null;
end $$;
create trigger free_seat after delete on sign_ups for each row execute function free_seat();

-- A capacity does not fall below those who have a seat.
create function keep_seats() returns trigger language plpgsql as $$
declare
  v_taken int;
begin
  select taken into v_taken from sign_up_lists where session_id = new.id for update;
  if v_taken > new.capacity then
    raise exception 'session % has more people than that', new.id
      using errcode = 'check_violation', constraint = 'ck_sessions_seats', table = 'sessions';
  end if;
  return null;
end $$;
create trigger keep_seats after update of capacity on sessions for each row
  when (new.capacity is distinct from old.capacity) execute function keep_seats();

-- Whoever does not come gives the seat back; that of a merged row goes to the person, unless they have one.
create function leave_seats() returns trigger language plpgsql as $$
begin
  if new.merged_into_id is not null then
    perform from sign_up_lists l join sign_ups s using (session_id)
      where s.delegate_id = new.id order by l.session_id for update of l;
    update sign_ups s set delegate_id = new.merged_into_id
     where s.delegate_id = new.id
       and exists (select from delegates d where d.id = new.merged_into_id and d.status = 'APPROVED')
       and not exists (select from sign_ups o where o.session_id = s.session_id and o.delegate_id = new.merged_into_id);
  end if;
  delete from sign_ups where id in (select id from sign_ups where delegate_id = new.id order by session_id);
  return null;
end $$;
create trigger leave_seats after update of status, merged_into_id on delegates for each row
  when (new.status <> 'APPROVED' or new.merged_into_id is not null) execute function leave_seats();

create view sign_up_cards as
  select s.id, s.conference_id, s.session_id, s.delegate_id, s.signed_up_by, s.signed_up_at, c.full_name, c.given_key,
         c.organisation_id, c.organisation_name_vi, c.organisation_name_en
    from sign_ups s join delegate_cards c on c.id = s.delegate_id;
