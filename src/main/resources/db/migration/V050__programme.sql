-- The programme of a conference. Whoever edits the draft shares this row and a publication has it alone: the draft
-- stands still while it is published, and versions are numbered one after another.
create table programmes (
  conference_id  uuid not null,
  latest_version int  not null default 0,
  constraint pk_programmes primary key (conference_id),
  constraint fk_programmes_conference foreign key (conference_id) references conferences (id),
  constraint ck_programmes_latest_version check (latest_version >= 0)
);

-- The draft. Times and rooms may clash in it; people and rooms are bound in the calendar when it is published.
create table sessions (
  id            uuid        not null,
  conference_id uuid        not null,
  code          text,
  kind          text        not null,
  title_vi      human_text  collate "vi-x-icu" not null,
  title_en      human_text,
  room_id       uuid,
  starts_at     timestamptz not null,
  ends_at       timestamptz not null,
  -- Kinds of organisation whose people are invited; empty for everybody.
  audience      text[]      not null default '{}',
  capacity      int,
  created_at    timestamptz not null default now(),
  version       bigint      not null default 0,
  constraint pk_sessions primary key (id),
  constraint uq_sessions_conference unique (conference_id, id),
  constraint uq_sessions_code unique (conference_id, code),
  constraint fk_sessions_conference foreign key (conference_id) references programmes (conference_id),
  constraint fk_sessions_room foreign key (conference_id, room_id) references rooms (conference_id, id),
  constraint ck_sessions_kind check (kind in ('PLENARY', 'DISCUSSION', 'PANEL', 'MATCHMAKING', 'CEREMONY',
    'EXHIBITION', 'BREAK')),
  constraint ck_sessions_times check (ends_at > starts_at),
  constraint ck_sessions_audience check (audience <@ array['CENTRAL_AGENCY', 'PROVINCE', 'FOREIGN_AFFAIRS_OFFICE',
    'MISSION_ABROAD', 'EMBASSY', 'INTERNATIONAL_ORGANISATION', 'BUSINESS_ASSOCIATION', 'ENTERPRISE', 'NGO', 'PRESS']),
  constraint ck_sessions_capacity check (capacity > 0)
);
create index ix_sessions_by_time on sessions (conference_id, starts_at, id);

-- What somebody does for the whole of a session. Constraints that a request can break are named for its property, so
-- that the problem points there.
create table session_roles (
  session_id    uuid not null,
  position      int  not null,
  conference_id uuid not null,
  delegate_id   uuid not null,
  role          text not null,
  constraint pk_session_roles primary key (session_id, position),
  constraint uq_session_roles_roles unique (session_id, delegate_id, role),
  constraint fk_session_roles_session foreign key (conference_id, session_id)
    references sessions (conference_id, id) on delete cascade,
  constraint fk_session_roles_roles foreign key (conference_id, delegate_id)
    references delegates (conference_id, id),
  constraint ck_session_roles_role check (role in ('CHAIR', 'MODERATOR', 'PANELLIST', 'SPEAKER'))
);
create index ix_session_roles_delegate on session_roles (delegate_id);

create table talks (
  id            uuid        not null,
  conference_id uuid        not null,
  session_id    uuid        not null,
  kind          text        not null,
  position      int         not null,
  title_vi      human_text  not null,
  title_en      human_text,
  starts_at     timestamptz not null,
  ends_at       timestamptz not null,
  created_at    timestamptz not null default now(),
  version       bigint      not null default 0,
  constraint pk_talks primary key (id),
  constraint uq_talks_conference unique (conference_id, id),
  constraint uq_talks_position unique (session_id, position),
  constraint fk_talks_session foreign key (conference_id, session_id)
    references sessions (conference_id, id) on delete cascade,
  constraint ck_talks_kind check (kind in ('OPENING', 'REPORT', 'PRESENTATION', 'INTERVENTION', 'CLOSING')),
  constraint ck_talks_position check (position > 0),
  constraint ck_talks_times check (ends_at > starts_at)
);

create table talk_speakers (
  talk_id       uuid not null,
  position      int  not null,
  conference_id uuid not null,
  delegate_id   uuid not null,
  constraint pk_talk_speakers primary key (talk_id, position),
  constraint uq_talk_speakers_speakers unique (talk_id, delegate_id),
  constraint fk_talk_speakers_talk foreign key (conference_id, talk_id)
    references talks (conference_id, id) on delete cascade,
  constraint fk_talk_speakers_speakers foreign key (conference_id, delegate_id)
    references delegates (conference_id, id)
);
create index ix_talk_speakers_delegate on talk_speakers (delegate_id);

create view appearances as
  select r.conference_id, r.delegate_id, r.session_id, null::uuid as talk_id, r.role, s.title_vi, s.title_en,
         s.starts_at, s.ends_at
    from session_roles r join sessions s on s.id = r.session_id
   union all
  select t.conference_id, p.delegate_id, t.session_id, t.id, 'SPEAKER', t.title_vi, t.title_en, t.starts_at, t.ends_at
    from talk_speakers p join talks t on t.id = p.talk_id;

-- Nobody is entered as a speaker: who has a part in the draft is one.
create view speakers as
  select c.id, c.conference_id, c.full_name, c.given_key, c.position_vi, c.position_en, c.status,
         c.organisation_name_vi, c.organisation_name_en
    from delegate_cards c
   where exists (select from session_roles r where r.delegate_id = c.id)
      or exists (select from talk_speakers p where p.delegate_id = c.id);

-- What people were told.
create table programme_versions (
  id            uuid        not null,
  conference_id uuid        not null,
  number        int         not null,
  name_vi       human_text  not null,
  name_en       human_text,
  note_vi       human_text,
  note_en       human_text,
  snapshot      jsonb       not null,
  published_at  timestamptz not null,
  constraint pk_programme_versions primary key (id),
  constraint uq_programme_versions_number unique (conference_id, number),
  constraint fk_programme_versions_conference foreign key (conference_id) references programmes (conference_id),
  constraint ck_programme_versions_number check (number > 0)
);

create function refuse_change_of_programme_versions() returns trigger language plpgsql as $$
begin
  raise exception 'a published version of a programme is never changed';
end $$;

create trigger programme_versions_are_immutable before update or delete or truncate on programme_versions
  for each statement execute function refuse_change_of_programme_versions();
