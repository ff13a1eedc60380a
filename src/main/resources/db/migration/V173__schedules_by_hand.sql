-- A schedule is changed by hand until it is published: what was made stays, the draft stands beside it. Another one may be
-- made from it, which keeps what is pinned in it.
alter table schedules
  add column edited   json,
  add column based_on uuid,
  add constraint uq_schedules_round unique (round_id, id),
  add constraint fk_schedules_based_on foreign key (round_id, based_on) references schedules (round_id, id),
  add constraint ck_schedules_edited check (edited is null or result is not null),
  drop constraint ck_schedules_keep,
  add constraint ck_schedules_keep check (keep in ('CONFIRMED', 'LEAST_CHANGE', 'FEW_CHANGES', 'ALL'));

create or replace function keep_schedules() returns trigger language plpgsql as $$
begin
  if (new.id, new.conference_id, new.round_id, new.job_id, new.keep, new.limit_seconds, new.seed, new.created_at,
      new.based_on)
     is distinct from
     (old.id, old.conference_id, old.round_id, old.job_id, old.keep, old.limit_seconds, old.seed, old.created_at,
      old.based_on)
     or old.result is not null and (new.basis, new.result::text) is distinct from (old.basis, old.result::text)
     or old.published_at is not null
        and (new.published_at, new.edited::text) is distinct from (old.published_at, old.edited::text) then
    raise exception 'what a schedule came to is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
