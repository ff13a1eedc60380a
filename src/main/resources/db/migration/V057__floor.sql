-- The floor of a session: who wants to speak, who does, and who did. The row of a floor is where those who run it meet; it
-- is made by whoever comes first. Sessions and talks have no foreign key: what is published may be gone from the draft.
create table floors (
  session_id      uuid    not null,
  conference_id   uuid    not null,
  rule            text    not null default 'ORDER_OF_REQUEST',
  seconds_allowed int     not null default 300,
  -- Whether delegates may still ask; staff may always.
  takes_requests  boolean not null default true,
  version         bigint  not null default 0,
  constraint pk_floors primary key (session_id),
  constraint uq_floors_conference unique (conference_id, session_id),
  constraint fk_floors_conference foreign key (conference_id) references programmes (conference_id),
  constraint ck_floors_rule check (rule in ('ORDER_OF_REQUEST', 'PRECEDENCE', 'ALTERNATE_KINDS')),
  constraint ck_floors_seconds_allowed check (seconds_allowed between 10 and 14400)
);

create table floor_requests (
  id              uuid        not null,
  -- The order of request, without ties.
  number          bigint      not null generated always as identity,
  conference_id   uuid        not null,
  session_id      uuid        not null,
  delegate_id     uuid        not null,
  -- What is spoken to, where that is planned.
  talk_id         uuid,
  note            human_text,
  -- What was asked for; that of the floor where nothing is said.
  seconds_allowed int,
  -- Where the chair put it, before all that are ordered by the rule.
  place           int,
  state           text        not null default 'OPEN',
  requested_by    text        not null,
  requested_at    timestamptz not null,
  constraint pk_floor_requests primary key (id),
  constraint fk_floor_requests_floor foreign key (conference_id, session_id) references floors (conference_id, session_id),
  constraint fk_floor_requests_delegate foreign key (conference_id, delegate_id) references delegates (conference_id, id),
  constraint ck_floor_requests_state check (state in ('OPEN', 'HEARD', 'WITHDRAWN')),
  constraint ck_floor_requests_seconds_allowed check (seconds_allowed between 10 and 14400)
);
-- A person waits once.
create unique index uq_floor_requests_open on floor_requests (session_id, delegate_id) where state = 'OPEN';
create index ix_floor_requests_delegate on floor_requests (delegate_id);

create table interventions (
  id              uuid        not null,
  conference_id   uuid        not null,
  session_id      uuid        not null,
  delegate_id     uuid        not null,
  talk_id         uuid,
  seconds_allowed int         not null,
  began_at        timestamptz not null,
  ended_at        timestamptz,
  paused_at       timestamptz,
  paused_millis   bigint      not null default 0,
  version         bigint      not null default 0,
  constraint pk_interventions primary key (id),
  constraint fk_interventions_floor foreign key (conference_id, session_id) references floors (conference_id, session_id),
  constraint fk_interventions_delegate foreign key (conference_id, delegate_id) references delegates (conference_id, id),
  constraint ck_interventions_times check (ended_at >= began_at),
  constraint ck_interventions_paused check (paused_millis >= 0 and (paused_at is null or ended_at is null)),
  constraint ck_interventions_seconds_allowed check (seconds_allowed between 10 and 14400),
  -- One has the floor at any moment: now, since who has it has no end, and in what is corrected afterwards.
  constraint ex_interventions_floor exclude using gist (session_id with =, tstzrange(began_at, ended_at) with &&)
);
create index ix_interventions_conference on interventions (conference_id, began_at);
create index ix_interventions_delegate on interventions (delegate_id);

create function admit_floor_request() returns trigger language plpgsql as $$
begin
  perform from delegates d where d.id = new.delegate_id and d.status = 'APPROVED' for share;
  if not found then
    raise exception 'delegate % is not approved', new.delegate_id
      using errcode = 'check_violation', constraint = 'ck_floor_requests_approved', table = 'floor_requests';
  end if;
  return null;
end $$;
create trigger admit_floor_request after insert on floor_requests for each row execute function admit_floor_request();

-- Whoever does not come waits no more. What a duplicate asked and said was asked and said by the person, who still waits
-- once.
create function leave_floors() returns trigger language plpgsql as $$
begin
  if new.merged_into_id is not null then
    update interventions set delegate_id = new.merged_into_id, version = version + 1 where delegate_id = new.id;
    update floor_requests r set delegate_id = new.merged_into_id
     where r.delegate_id = new.id and r.state = 'OPEN'
       and exists (select from delegates d where d.id = new.merged_into_id and d.status = 'APPROVED')
       and not exists (select from floor_requests o
                        where o.session_id = r.session_id and o.delegate_id = new.merged_into_id and o.state = 'OPEN');
  end if;
  update floor_requests set state = 'WITHDRAWN' where delegate_id = new.id and state = 'OPEN';
  return null;
end $$;
create trigger leave_floors after update of status, merged_into_id on delegates for each row
  when (new.status <> 'APPROVED' or new.merged_into_id is not null) execute function leave_floors();

-- What other features may know of the order of precedence; whoever is not named in it has no place.
create view precedence_places as
  select id as delegate_id, precedence as place from delegates where precedence < 2147483647;

create view waiting_speakers as
  select r.id, r.number, r.conference_id, r.session_id, r.delegate_id, r.talk_id, r.note, r.seconds_allowed, r.place,
         r.requested_by, r.requested_at, c.full_name, c.position_vi, c.position_en, c.organisation_id, c.organisation_kind,
         c.organisation_name_vi, c.organisation_name_en, p.place as precedence
    from floor_requests r join delegate_cards c on c.id = r.delegate_id
    left join precedence_places p on p.delegate_id = r.delegate_id
   where r.state = 'OPEN';

create view intervention_cards as
  select i.id, i.conference_id, i.session_id, i.delegate_id, i.talk_id, i.seconds_allowed, i.began_at, i.ended_at, i.paused_at,
         i.paused_millis, i.version, c.full_name, c.position_vi, c.position_en, c.organisation_kind,
         c.organisation_name_vi, c.organisation_name_en
    from interventions i join delegate_cards c on c.id = i.delegate_id;
