-- A schedule while it is being made: who took it up first has it, how far it is, and that it shall end early.
alter table schedules
  add column begun_at   timestamptz,
  add column stopped_at timestamptz,
  add column progress   json,
  add constraint ck_schedules_progress check (progress is null or begun_at is not null);
