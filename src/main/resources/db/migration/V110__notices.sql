-- What somebody is to be told, kept in the transaction that made it true; delivery reads it from here. A notice never
-- changes but for having been seen.
create table notices (
  id              uuid        not null,
  conference_id   uuid        not null,
  -- Whom: that delegate of the organisation, or, without one, those who act for it.
  organisation_id uuid        not null,
  delegate_id     uuid,
  kind            text        not null,
  -- What made it necessary: nobody is told twice of one cause.
  cause           text        not null,
  -- What it is about, as a path below the conference.
  subject         text        not null,
  text_vi         human_text  not null,
  text_en         human_text,
  asks_to_be_seen boolean     not null default false,
  created_at      timestamptz not null default now(),
  seen_at         timestamptz,
  seen_by         text,
  constraint pk_notices primary key (id),
  constraint uq_notices_cause unique nulls not distinct (organisation_id, delegate_id, cause),
  constraint fk_notices_organisation foreign key (conference_id, organisation_id)
    references organisations (conference_id, id),
  constraint fk_notices_delegate foreign key (conference_id, delegate_id)
    references delegates (conference_id, id) on delete cascade,
  constraint ck_notices_kind check (kind ~ '^[A-Z][A-Z_]*$'),
  constraint ck_notices_seen check ((seen_at is null) = (seen_by is null))
);
create index ix_notices_conference on notices (conference_id, created_at, id);
create index ix_notices_organisation on notices (organisation_id, created_at, id);
create index ix_notices_delegate on notices (delegate_id) where delegate_id is not null;
create index ix_notices_unseen on notices (conference_id, cause) where asks_to_be_seen and seen_at is null;

create function keep_notices() returns trigger language plpgsql as $$
begin
  if (new.id, new.conference_id, new.organisation_id, new.kind, new.cause, new.subject, new.text_vi, new.text_en,
      new.asks_to_be_seen, new.created_at)
     is distinct from
     (old.id, old.conference_id, old.organisation_id, old.kind, old.cause, old.subject, old.text_vi, old.text_en,
      old.asks_to_be_seen, old.created_at)
     or old.seen_at is not null and (new.seen_at, new.seen_by) is distinct from (old.seen_at, old.seen_by) then
    raise exception 'what somebody was told is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_notices before update on notices for each row execute function keep_notices();

-- Notices go with the person: of two of one cause the one of the person stays.
create function merge_notices() returns trigger language plpgsql as $$
begin
  update notices n set delegate_id = new.merged_into_id
   where n.delegate_id = new.id
     and not exists (select from notices o where o.organisation_id = n.organisation_id
                      and o.delegate_id = new.merged_into_id and o.cause = n.cause);
  return null;
end $$;
create trigger merge_notices after update of merged_into_id on delegates for each row
  when (new.merged_into_id is not null and old.merged_into_id is null) execute function merge_notices();
