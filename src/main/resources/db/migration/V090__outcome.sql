create table directions (
  id            uuid        not null,
  conference_id uuid        not null,
  position      int         not null,
  title_vi      human_text  not null,
  title_en      human_text,
  text_vi       human_text,
  text_en       human_text,
  -- Once it is adopted: when that was recorded, the day it was done, the session it was done in.
  adopted_at    timestamptz,
  adopted_on    date,
  session_id    uuid,
  created_at    timestamptz not null default now(),
  version       bigint      not null default 0,
  constraint pk_directions primary key (id),
  constraint uq_directions_conference unique (conference_id, id),
  constraint uq_directions_position unique (conference_id, position),
  constraint fk_directions_conference foreign key (conference_id) references conferences (id),
  constraint ck_directions_position check (position > 0),
  constraint ck_directions_adoption check ((adopted_at is null) = (adopted_on is null)
    and (session_id is null or adopted_at is not null))
);

-- What was adopted is the conference's word: it neither changes nor goes away.
create function keep_adopted_direction() returns trigger language plpgsql as $$
begin
  raise exception 'direction % is adopted', old.id using errcode = 'check_violation',
    schema = tg_table_schema, table = tg_table_name, constraint = tg_name;
end $$;

create constraint trigger ck_directions_adopted after update or delete on directions for each row
  when (old.adopted_at is not null) execute function keep_adopted_direction();

create table commitments (
  id            uuid        not null,
  conference_id uuid        not null,
  direction_id  uuid        not null,
  what_vi       human_text  not null,
  what_en       human_text,
  owner_id      uuid        not null,
  due_on        date,
  percentage    int         not null default 0,
  note          text,
  created_at    timestamptz not null default now(),
  version       bigint      not null default 0,
  constraint pk_commitments primary key (id),
  constraint fk_commitments_direction foreign key (conference_id, direction_id)
    references directions (conference_id, id),
  constraint fk_commitments_owner foreign key (conference_id, owner_id) references organisations (conference_id, id),
  constraint ck_commitments_percentage check (percentage between 0 and 100)
);
create index ix_commitments_direction on commitments (conference_id, direction_id);
create index ix_commitments_owner on commitments (conference_id, owner_id);
