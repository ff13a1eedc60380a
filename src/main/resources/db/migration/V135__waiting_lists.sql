-- Who waits for a party that is full. Whoever waits is not in anybody's way; when a meeting of that party is called off, the
-- first who can come in gets one and waits no more.
create table waitings (
  id             uuid        not null,
  conference_id  uuid        not null,
  round_id       uuid        not null,
  party_id       uuid        not null,
  other_party_id uuid        not null,
  strength       text        not null,
  asked_at       timestamptz not null,
  created_at     timestamptz not null default now(),
  version        bigint      not null default 0,
  constraint pk_waitings primary key (id),
  constraint uq_waitings_other_party unique (party_id, other_party_id),
  constraint fk_waitings_round foreign key (conference_id, round_id) references rounds (conference_id, id),
  constraint fk_waitings_party foreign key (round_id, party_id) references parties (round_id, id),
  constraint fk_waitings_other_party foreign key (round_id, other_party_id) references parties (round_id, id),
  constraint ck_waitings_parties_differ check (party_id <> other_party_id),
  constraint ck_waitings_strength check (strength in ('MUST', 'WANT', 'CAN'))
);
create index ix_waitings_round on waitings (round_id, id);

-- In which order those who wait come in: by how much they want it, then as they asked.
create index ix_waitings_order on waitings
  (other_party_id, array_position(array['MUST', 'WANT', 'CAN'], strength), asked_at, id);

create function refuse_waitings_not_allowed() returns trigger language plpgsql as $$
begin
  if not may_meet(new.round_id, new.party_id, new.other_party_id) then
    raise exception 'these two do not meet'
      using errcode = 'check_violation', constraint = 'ck_waitings_allowed', table = 'waitings';
  end if;
  return new;
end $$;
create trigger allow_waitings before insert on waitings for each row execute function refuse_waitings_not_allowed();
