create table conferences (
  id         uuid        not null,
  code       text        not null,
  name_vi    human_text  not null,
  name_en    human_text,
  theme_vi   human_text,
  theme_en   human_text,
  starts_on  date        not null,
  ends_on    date        not null,
  time_zone  text        not null,
  parent_id  uuid,
  created_at timestamptz not null default now(),
  version    bigint      not null default 0,
  constraint pk_conferences primary key (id),
  constraint uq_conferences_code unique (code),
  constraint fk_conferences_parent foreign key (parent_id) references conferences (id),
  constraint ck_conferences_code check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint ck_conferences_dates check (ends_on >= starts_on),
  constraint ck_conferences_parent_is_another check (parent_id <> id)
);

create table rooms (
  id            uuid       not null,
  conference_id uuid       not null,
  code          text       not null,
  name_vi       human_text not null,
  name_en       human_text,
  capacity      int,
  created_at    timestamptz not null default now(),
  version       bigint     not null default 0,
  constraint pk_rooms primary key (id),
  constraint uq_rooms_code unique (conference_id, code),
  -- Other tables refer to both columns, so that nothing ever points into another conference.
  constraint uq_rooms_conference unique (conference_id, id),
  constraint fk_rooms_conference foreign key (conference_id) references conferences (id),
  constraint ck_rooms_capacity check (capacity > 0)
);
