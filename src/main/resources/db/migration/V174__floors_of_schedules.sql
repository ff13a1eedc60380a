-- How many meetings each party of a kind is to get at least, as the schedule was asked for.
alter table schedules add column floors json;

create or replace function keep_schedules() returns trigger language plpgsql as $$
begin
  if (new.id, new.conference_id, new.round_id, new.job_id, new.keep, new.limit_seconds, new.seed, new.created_at,
      new.based_on, new.floors::text)
     is distinct from
     (old.id, old.conference_id, old.round_id, old.job_id, old.keep, old.limit_seconds, old.seed, old.created_at,
      old.based_on, old.floors::text)
     or old.result is not null and (new.basis, new.result::text) is distinct from (old.basis, old.result::text)
     or old.published_at is not null
        and (new.published_at, new.edited::text) is distinct from (old.published_at, old.edited::text) then
    raise exception 'what a schedule came to is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
