-- Schedules that were made for a round. Each is a draft that binds nobody; publishing one books its meetings. What came
-- out never changes, so that what was compared and published can be read again.
create table schedules (
  id            uuid        not null,
  conference_id uuid        not null,
  round_id      uuid        not null,
  job_id        uuid        not null,
  keep          text        not null,
  limit_seconds int         not null,
  seed          bigint      not null,
  -- What the round's meetings were when it was made: published only while they still are.
  basis         text,
  result        json,
  created_at    timestamptz not null,
  published_at  timestamptz,
  version       bigint      not null default 0,
  constraint pk_schedules primary key (id),
  constraint fk_schedules_round foreign key (conference_id, round_id) references rounds (conference_id, id),
  constraint ck_schedules_keep check (keep in ('CONFIRMED', 'LEAST_CHANGE', 'ALL')),
  constraint ck_schedules_limit_seconds check (limit_seconds between 1 and 60),
  constraint ck_schedules_result check ((basis is null) = (result is null)),
  constraint ck_schedules_published check (published_at is null or result is not null)
);
create index ix_schedules_round on schedules (round_id, id);

create function keep_schedules() returns trigger language plpgsql as $$
begin
  if (new.id, new.conference_id, new.round_id, new.job_id, new.keep, new.limit_seconds, new.seed, new.created_at)
     is distinct from
     (old.id, old.conference_id, old.round_id, old.job_id, old.keep, old.limit_seconds, old.seed, old.created_at)
     or old.result is not null and (new.basis, new.result::text) is distinct from (old.basis, old.result::text)
     or old.published_at is not null and new.published_at is distinct from old.published_at then
    raise exception 'what a schedule came to is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_schedules before update on schedules for each row execute function keep_schedules();
