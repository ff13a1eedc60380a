-- That a round, or one table of it, runs late; kept, so that everybody can see how late it is and since when.
create table round_delays (
  id            uuid        not null,
  conference_id uuid        not null,
  round_id      uuid        not null,
  table_id      uuid,
  minutes       int         not null,
  from_at       timestamptz not null,
  reason        human_text,
  delayed_at    timestamptz not null,
  created_at    timestamptz not null default now(),
  version       bigint      not null default 0,
  constraint pk_round_delays primary key (id),
  constraint fk_round_delays_round foreign key (conference_id, round_id) references rounds (conference_id, id),
  constraint fk_round_delays_table foreign key (round_id, table_id) references round_tables (round_id, id),
  constraint ck_round_delays_minutes check (minutes between -240 and 240)
);
create index ix_round_delays_round on round_delays (round_id, id);

-- A slot gets another time only when nobody has a place in it, or all who have one have moved along with it.
create or replace function keep_slots_with_meetings() returns trigger language plpgsql as $$
begin
  if exists (select from meetings m join meeting_seats s on s.meeting_id = m.id where m.slot_id = new.id
              and (new.removed_at is not null
                or s.during <> tstzrange(new.starts_at + make_interval(mins => m.delay_minutes),
                                         new.ends_at + make_interval(mins => m.delay_minutes)))) then
    raise exception 'slot % has meetings', new.id
      using errcode = 'check_violation', constraint = 'ck_slots_meetings', table = 'slots';
  end if;
  return new;
end $$;
