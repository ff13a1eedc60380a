-- What people want to know of a session beyond when and where. Languages are tags of BCP 47, in the order of their weight.
alter table sessions
  add column description_vi   human_text,
  add column description_en   human_text,
  add column languages        text[] not null default '{}',
  add column interpreted_into text[] not null default '{}',
  -- How many people are reckoned with; unlike the capacity it turns nobody away.
  add column expected         int,
  -- A session that people were told of is cancelled rather than taken away: it still stands in the programme and is
  -- held by nobody.
  add column status           text   not null default 'PLANNED',
  add constraint ck_sessions_expected check (expected > 0),
  add constraint ck_sessions_status check (status in ('PLANNED', 'CANCELLED'));

alter table talks
  add column description_vi human_text,
  add column description_en human_text,
  add column status         text not null default 'PLANNED',
  add constraint ck_talks_status check (status in ('PLANNED', 'CANCELLED'));

-- Talks that change places meet on the way there; the place counts once all of them are written.
alter table talks
  drop constraint uq_talks_position,
  add constraint uq_talks_position unique (session_id, position) deferrable initially immediate;
