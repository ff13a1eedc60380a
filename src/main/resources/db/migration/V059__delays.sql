-- What was reported on the day of a session that does not keep its time: a fact, never changed; a correction is another
-- report. It holds for the times that were published then, and is void where a later version has others. The session
-- has no foreign key: what is published may be gone from the draft.
create table session_delays (
  id                uuid        not null,
  conference_id     uuid        not null,
  session_id        uuid        not null,
  kind              text        not null,
  minutes           int         not null,
  planned_starts_at timestamptz not null,
  planned_ends_at   timestamptz not null,
  reason            text,
  reported_by       text        not null,
  reported_at       timestamptz not null,
  constraint pk_session_delays primary key (id),
  constraint fk_session_delays_conference foreign key (conference_id) references programmes (conference_id),
  constraint ck_session_delays_kind check (kind in ('BEGINS_LATE', 'OVERRUNS')),
  constraint ck_session_delays_minutes check (minutes <> 0 and minutes between -720 and 720)
);
create index ix_session_delays_conference on session_delays (conference_id, session_id);

-- Reports of a conference come one after the other: together they never put a session before its time.
create function check_delay() returns trigger language plpgsql as $$
begin
  perform from programmes p where p.conference_id = new.conference_id for no key update;
  if (select coalesce(sum(d.minutes), 0) from session_delays d
       where d.conference_id = new.conference_id and d.session_id = new.session_id and d.kind = new.kind
         and d.planned_starts_at = new.planned_starts_at and d.planned_ends_at = new.planned_ends_at)
     + new.minutes < 0 then
    raise exception 'earlier than planned' using
      errcode = 'check_violation', constraint = 'ck_session_delays_total', table = 'session_delays';
  end if;
  return new;
end $$;
create trigger check_delay before insert on session_delays for each row execute function check_delay();

create function refuse_change_of_delays() returns trigger language plpgsql as $$
begin
  raise exception 'what was reported of a session is never changed' using errcode = 'restrict_violation';
end $$;
create trigger refuse_change_of_delays before update or delete or truncate on session_delays
  for each statement execute function refuse_change_of_delays();
