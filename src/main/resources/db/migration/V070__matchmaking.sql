-- Tables are called as people call them: "Bàn 2" comes before "Bàn 10".
create collation natural_order (provider = icu, locale = 'vi-u-kn-true');

create table rounds (
  id            uuid        not null,
  conference_id uuid        not null,
  code          text,
  name_vi       human_text  not null,
  name_en       human_text,
  phase         text        not null,
  created_at    timestamptz not null default now(),
  version       bigint      not null default 0,
  constraint pk_rounds primary key (id),
  constraint uq_rounds_code unique (conference_id, code),
  constraint uq_rounds_conference unique (conference_id, id),
  constraint fk_rounds_conference foreign key (conference_id) references conferences (id),
  constraint ck_rounds_phase check (phase in ('DRAFT', 'WISHES', 'PROVISIONAL', 'LIVE', 'CLOSED'))
);

create table slots (
  id            uuid        not null,
  conference_id uuid        not null,
  round_id      uuid        not null,
  starts_at     timestamptz not null,
  ends_at       timestamptz not null,
  version       bigint      not null default 0,
  constraint pk_slots primary key (id),
  -- Other tables refer to both columns, so that nothing ever points into another round.
  constraint uq_slots_round unique (round_id, id),
  constraint fk_slots_round foreign key (conference_id, round_id) references rounds (conference_id, id),
  constraint ck_slots_ends_after_start check (starts_at < ends_at and isfinite(starts_at) and isfinite(ends_at)),
  constraint ex_slots_overlap exclude using gist (round_id with =, tstzrange(starts_at, ends_at) with &&)
);

create table round_tables (
  id            uuid        not null,
  conference_id uuid        not null,
  round_id      uuid        not null,
  name          human_text  collate natural_order not null,
  capacity      int,
  version       bigint      not null default 0,
  constraint pk_round_tables primary key (id),
  constraint uq_round_tables_name unique (round_id, name),
  constraint uq_round_tables_round unique (round_id, id),
  constraint fk_round_tables_round foreign key (conference_id, round_id) references rounds (conference_id, id),
  constraint ck_round_tables_capacity check (capacity > 0)
);

create table parties (
  id              uuid        not null,
  conference_id   uuid        not null,
  round_id        uuid        not null,
  organisation_id uuid        not null,
  -- How many meetings it can hold at once.
  teams           int         not null,
  updated_at      timestamptz not null,
  version         bigint      not null default 0,
  constraint pk_parties primary key (id),
  constraint uq_parties_organisation unique (round_id, organisation_id),
  constraint uq_parties_round unique (round_id, id),
  constraint uq_parties_teams unique (id, teams),
  constraint fk_parties_round foreign key (conference_id, round_id) references rounds (conference_id, id),
  constraint fk_parties_organisation foreign key (conference_id, organisation_id)
    references organisations (conference_id, id),
  constraint ck_parties_teams check (teams > 0)
);

-- Who sits for a party, and in which of its teams. The number of teams is carried along, so that a team that is not
-- there is a broken check and not a rule somebody has to remember.
create table party_members (
  conference_id uuid not null,
  party_id      uuid not null,
  delegate_id   uuid not null,
  team          int  not null,
  teams         int  not null,
  constraint pk_party_members primary key (party_id, delegate_id),
  constraint fk_party_members_party foreign key (party_id, teams) references parties (id, teams) on update cascade,
  constraint fk_party_members_delegate foreign key (conference_id, delegate_id)
    references delegates (conference_id, id),
  constraint ck_party_members_team_exists check (team between 1 and teams)
);

-- When a party said that it does not want to meet anybody.
create table unavailabilities (
  round_id uuid not null,
  party_id uuid not null,
  slot_id  uuid not null,
  constraint pk_unavailabilities primary key (party_id, slot_id),
  constraint fk_unavailabilities_party foreign key (round_id, party_id) references parties (round_id, id),
  constraint fk_unavailabilities_slot foreign key (round_id, slot_id) references slots (round_id, id)
);

create table wishes (
  id             uuid        not null,
  conference_id  uuid        not null,
  round_id       uuid        not null,
  party_id       uuid        not null,
  other_party_id uuid        not null,
  strength       text        not null,
  reason_vi      human_text,
  reason_en      human_text,
  proposals      uuid[]      not null default '{}',
  created_at     timestamptz not null default now(),
  version        bigint      not null default 0,
  constraint pk_wishes primary key (id),
  constraint uq_wishes_other_party unique (party_id, other_party_id),
  constraint fk_wishes_round foreign key (conference_id, round_id) references rounds (conference_id, id),
  constraint fk_wishes_party foreign key (round_id, party_id) references parties (round_id, id),
  constraint fk_wishes_other_party foreign key (round_id, other_party_id) references parties (round_id, id),
  constraint ck_wishes_parties_differ check (party_id <> other_party_id),
  constraint ck_wishes_strength check (strength in ('MUST', 'WANT', 'CAN'))
);
create index ix_wishes_round on wishes (round_id, id);
create index ix_wishes_other_party on wishes (other_party_id);

create table meetings (
  id                 uuid        not null,
  conference_id      uuid        not null,
  round_id           uuid        not null,
  party_id           uuid        not null,
  other_party_id     uuid        not null,
  slot_id            uuid        not null,
  status             text        not null,
  party_answer       text        not null,
  other_party_answer text        not null,
  reason             text,
  held_at            timestamptz,
  created_at         timestamptz not null default now(),
  updated_at         timestamptz not null,
  version            bigint      not null default 0,
  constraint pk_meetings primary key (id),
  constraint uq_meetings_round unique (round_id, id),
  constraint fk_meetings_round foreign key (conference_id, round_id) references rounds (conference_id, id),
  constraint fk_meetings_party foreign key (round_id, party_id) references parties (round_id, id),
  constraint fk_meetings_other_party foreign key (round_id, other_party_id) references parties (round_id, id),
  constraint fk_meetings_slot foreign key (round_id, slot_id) references slots (round_id, id),
  constraint ck_meetings_parties_differ check (party_id <> other_party_id),
  constraint ck_meetings_status check (status in ('TENTATIVE', 'CONFIRMED', 'CANCELLED')),
  constraint ck_meetings_party_answer check (party_answer in ('NEEDS_ACTION', 'ACCEPTED', 'DECLINED')),
  constraint ck_meetings_other_party_answer check (other_party_answer in ('NEEDS_ACTION', 'ACCEPTED', 'DECLINED')),
  constraint ck_meetings_confirmed_by_both check
    (status <> 'CONFIRMED' or party_answer = 'ACCEPTED' and other_party_answer = 'ACCEPTED'),
  constraint ck_meetings_held_not_cancelled check (held_at is null or status <> 'CANCELLED')
);
create index ix_meetings_slot on meetings (slot_id);
create index ix_meetings_party on meetings (party_id);
create index ix_meetings_other_party on meetings (other_party_id);

-- Where a meeting that is not cancelled takes place: one row for each party's team, one for the table. A team and a
-- table are at one meeting at a time; who is first is decided here and nowhere else.
create table meeting_seats (
  round_id   uuid      not null,
  meeting_id uuid      not null,
  party_id   uuid      not null,
  team       int       not null,
  teams      int       not null,
  during     tstzrange not null,
  constraint pk_meeting_seats primary key (meeting_id, party_id),
  constraint fk_meeting_seats_meeting foreign key (round_id, meeting_id) references meetings (round_id, id),
  constraint fk_meeting_seats_party foreign key (round_id, party_id) references parties (round_id, id),
  constraint fk_meeting_seats_teams foreign key (party_id, teams) references parties (id, teams) on update cascade,
  constraint ck_meeting_seats_team check (team between 1 and teams),
  constraint ck_meeting_seats_during check (lower_inc(during) and not upper_inc(during)
    and not isempty(during) and not lower_inf(during) and not upper_inf(during)),
  constraint ex_meeting_seats_team exclude using gist (party_id with =, team with =, during with &&)
);

create table table_seats (
  round_id   uuid      not null,
  meeting_id uuid      not null,
  table_id   uuid      not null,
  during     tstzrange not null,
  constraint pk_table_seats primary key (meeting_id),
  constraint fk_table_seats_meeting foreign key (round_id, meeting_id) references meetings (round_id, id),
  constraint fk_table_seats_table foreign key (round_id, table_id) references round_tables (round_id, id),
  constraint ck_table_seats_during check (lower_inc(during) and not upper_inc(during)
    and not isempty(during) and not lower_inf(during) and not upper_inf(during)),
  constraint ex_table_seats_table exclude using gist (table_id with =, during with &&)
);
