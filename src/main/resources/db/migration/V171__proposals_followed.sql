-- When proposals are taken. After the deadline they are late; before the opening and after the close only the conference's
-- office files any.
create table proposal_calls (
  conference_id uuid        not null,
  opens_at      timestamptz,
  deadline      timestamptz,
  closes_at     timestamptz,
  version       bigint      not null default 0,
  constraint pk_proposal_calls primary key (conference_id),
  constraint fk_proposal_calls_conference foreign key (conference_id) references conferences (id),
  constraint ck_proposal_calls_order check (
    coalesce(opens_at, '-infinity') < least(coalesce(deadline, 'infinity'), coalesce(closes_at, 'infinity'))
    and coalesce(deadline, '-infinity') <= coalesce(closes_at, 'infinity'))
);

-- What an organisation has not filed yet: any part of a proposal, of which nothing is asked.
create table proposal_drafts (
  id              uuid        not null,
  conference_id   uuid        not null,
  organisation_id uuid        not null,
  content         json        not null,
  saved_at        timestamptz not null,
  version         bigint      not null default 0,
  constraint pk_proposal_drafts primary key (id),
  constraint fk_proposal_drafts_organisation foreign key (conference_id, organisation_id)
    references organisations (conference_id, id)
);
create index ix_proposal_drafts_organisation on proposal_drafts (conference_id, organisation_id, saved_at, id);

alter table proposals
  add column is_late        boolean not null default false,
  add column merged_into_id uuid,
  add column last_taken_up_id uuid,
  -- Whoever filed it asks back once at most, and accepts the answer or leaves that to the office.
  add column asked_back_at  timestamptz,
  add column accepted_at    timestamptz,
  add column reopen_reason  text,
  add column changed_by     text    not null default 'system',
  add column folded_title   text    not null generated always as
    (fold(title_vi || ' ' || coalesce(title_en, ''))) stored,
  add constraint fk_proposals_merged_into foreign key (conference_id, merged_into_id)
    references proposals (conference_id, id),
  add constraint ck_proposals_merged check ((status = 'MERGED') = (merged_into_id is not null)),
  add constraint ck_proposals_merged_into check (merged_into_id <> id),
  add constraint ck_proposals_accepted check (accepted_at is null or status = 'CLOSED');
create index ix_proposals_folded_title on proposals using gin (folded_title gin_trgm_ops);
create index ix_proposals_merged_into on proposals (merged_into_id) where merged_into_id is not null;
create index ix_proposals_status on proposals (conference_id, status);

create function keep_proposals_asked_back() returns trigger language plpgsql as $$
begin
  raise exception 'proposal % was asked back before', old.id using errcode = 'check_violation',
    schema = tg_table_schema, table = tg_table_name, constraint = 'ck_proposals_asked_back_once';
end $$;
create trigger ck_proposals_asked_back_once before update of asked_back_at on proposals for each row
  when (old.asked_back_at is not null and new.asked_back_at is distinct from old.asked_back_at)
  execute function keep_proposals_asked_back();

-- What was merged into one that is merged now is the last of them: the way is always one step.
create function follow_merged_proposal() returns trigger language plpgsql as $$
begin
  update proposals set merged_into_id = new.merged_into_id where merged_into_id = new.id;
  return null;
end $$;
create trigger follow_merged_proposal after update of merged_into_id on proposals for each row
  when (new.merged_into_id is not null) execute function follow_merged_proposal();

-- What those who support the lead would answer; the lead makes the answer of it, and who asked never sees it.
create table proposal_contributions (
  id              uuid        not null,
  conference_id   uuid        not null,
  proposal_id     uuid        not null,
  assignment_id   uuid        not null,
  organisation_id uuid        not null,
  text_vi         human_text  not null,
  text_en         human_text,
  written_at      timestamptz not null,
  constraint pk_proposal_contributions primary key (id),
  constraint fk_proposal_contributions_proposal foreign key (conference_id, proposal_id)
    references proposals (conference_id, id),
  constraint fk_proposal_contributions_assignment foreign key (proposal_id, assignment_id)
    references proposal_assignments (proposal_id, id),
  constraint fk_proposal_contributions_organisation foreign key (conference_id, organisation_id)
    references organisations (conference_id, id)
);
create index ix_proposal_contributions_proposal on proposal_contributions (proposal_id, written_at);

-- Each step of each proposal, written by the database so that none is forgotten, and never changed.
create table proposal_events (
  seq           bigint      generated always as identity,
  conference_id uuid        not null,
  proposal_id   uuid        not null,
  kind          text        not null,
  at            timestamptz not null,
  by            text        not null,
  reason        text,
  -- Who is to answer it, or which proposal took it up.
  about         uuid,
  constraint pk_proposal_events primary key (seq),
  constraint fk_proposal_events_proposal foreign key (conference_id, proposal_id) references proposals (conference_id, id)
);
create index ix_proposal_events_proposal on proposal_events (proposal_id, seq);

create function keep_proposal_events() returns trigger language plpgsql as $$
begin
  raise exception 'events are never changed' using errcode = 'check_violation',
    schema = tg_table_schema, table = tg_table_name, constraint = 'ck_proposal_events_kept';
end $$;
create trigger ck_proposal_events_kept before update or delete on proposal_events for each row
  execute function keep_proposal_events();

create function write_proposal_event() returns trigger language plpgsql as $$
declare
  what text;
begin
  if tg_op = 'INSERT' then
    what := 'FILED';
  elsif new.status <> old.status then
    what := case new.status
      when 'SUBMITTED' then 'FILED_AGAIN'
      when 'ASSIGNED' then case when new.asked_back_at is distinct from old.asked_back_at then 'ASKED_BACK' else 'ASSIGNED' end
      when 'ANSWERED' then case old.status when 'CLOSED' then 'REOPENED' else 'ANSWERED' end
      when 'CLOSED' then case when new.accepted_at is null then 'CLOSED' else 'ACCEPTED' end
      else new.status end;
  elsif new.assignment_id is distinct from old.assignment_id then
    what := 'ASSIGNED';
  elsif new.last_taken_up_id is distinct from old.last_taken_up_id then
    what := 'TOOK_UP';
  elsif new.version <> old.version and new.status = 'SUBMITTED' then
    what := 'REVISED';
  end if;
  if what is not null then
    insert into proposal_events (conference_id, proposal_id, kind, at, by, reason, about)
    values (new.conference_id, new.id, what, clock_timestamp(), new.changed_by,
            case what when 'RETURNED' then new.return_reason when 'REOPENED' then new.reopen_reason end,
            case when what in ('ASSIGNED', 'ASKED_BACK')
                 then (select a.organisation_id from proposal_assignments a where a.id = new.assignment_id)
                 when what = 'MERGED' then new.merged_into_id
                 when what = 'TOOK_UP' then new.last_taken_up_id end);
  end if;
  return null;
end $$;
create trigger write_proposal_event after insert or update on proposals for each row execute function write_proposal_event();

create function is_about(countries text[], country text) returns boolean language sql immutable as $$
  select country = any (countries)
$$;
