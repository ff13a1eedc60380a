-- Work that takes longer than a request: any node takes it up, and takes it up again when the one that had it fell
-- silent. The conference has no foreign key: the kernel, which comes first, knows no conference.
create table jobs (
  id            uuid        not null,
  conference_id uuid        not null,
  kind          text        not null,
  state         text        not null default 'QUEUED',
  progress      int         not null default 0,
  request       json        not null,
  -- {code, vi, en}: told in the language of whoever asks.
  problem       json,
  -- The taking-up that may write: one that was given up for dead and comes back has lost its number.
  run           uuid,
  attempts      int         not null default 0,
  created_by    text        not null,
  created_at    timestamptz not null default now(),
  started_at    timestamptz,
  heartbeat_at  timestamptz,
  finished_at   timestamptz,
  constraint pk_jobs primary key (id),
  constraint ck_jobs_state check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
  constraint ck_jobs_progress check (progress between 0 and 100),
  constraint ck_jobs_running check (state <> 'RUNNING' or run is not null and heartbeat_at is not null),
  constraint ck_jobs_finished check ((state in ('DONE', 'FAILED')) = (finished_at is not null)),
  constraint ck_jobs_problem check ((state = 'FAILED') = (problem is not null))
);
create index ix_jobs_open on jobs (created_at, id) where state in ('QUEUED', 'RUNNING');
create index ix_jobs_finished_at on jobs (finished_at) where finished_at is not null;

-- What came of it, apart, so that asking how far a job is reads none of it.
create table job_results (
  job_id       uuid  not null,
  content_type text  not null,
  content      bytea not null,
  constraint pk_job_results primary key (job_id),
  constraint fk_job_results_job foreign key (job_id) references jobs (id) on delete cascade
);
