create table proposal_fields (
  id            uuid        not null,
  conference_id uuid        not null,
  code          text        not null,
  title_vi      human_text  not null,
  title_en      human_text,
  created_at    timestamptz not null default now(),
  version       bigint      not null default 0,
  constraint pk_proposal_fields primary key (id),
  constraint uq_proposal_fields_code unique (conference_id, code),
  constraint uq_proposal_fields_conference unique (conference_id, id),
  constraint fk_proposal_fields_conference foreign key (conference_id) references conferences (id),
  constraint ck_proposal_fields_code check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);

-- The number last given in a conference. Who files updates this row first and keeps it locked until the end, so a
-- number that was not used after all is given again: numbers have no gaps, which a sequence would leave.
create table proposal_numbers (
  conference_id uuid not null,
  last_number   int  not null,
  constraint pk_proposal_numbers primary key (conference_id),
  constraint fk_proposal_numbers_conference foreign key (conference_id) references conferences (id)
);

create table proposals (
  id              uuid        not null,
  conference_id   uuid        not null,
  number          int         not null,
  organisation_id uuid        not null,
  field_id        uuid        not null,
  title_vi        human_text  not null,
  title_en        human_text,
  body_vi         human_text  not null,
  body_en         human_text,
  -- ISO 3166-1 alpha-2: the countries it is about.
  countries       text[]      not null default '{}',
  status          text        not null default 'SUBMITTED',
  -- The assignment that holds now; earlier ones are history.
  assignment_id   uuid,
  return_reason   text,
  submitted_at    timestamptz not null,
  version         bigint      not null default 0,
  folded          text        not null generated always as
    (fold(title_vi || ' ' || coalesce(title_en, '') || ' ' || body_vi || ' ' || coalesce(body_en, ''))) stored,
  constraint pk_proposals primary key (id),
  constraint uq_proposals_conference unique (conference_id, id),
  constraint uq_proposals_number unique (conference_id, number),
  constraint fk_proposals_organisation foreign key (conference_id, organisation_id)
    references organisations (conference_id, id),
  constraint fk_proposals_field foreign key (conference_id, field_id) references proposal_fields (conference_id, id),
  constraint ck_proposals_countries check (array_to_string(countries, ',', '?') ~ '^([A-Z]{2}(,[A-Z]{2})*)?$'),
  constraint ck_proposals_status
    check (status in ('SUBMITTED', 'ASSIGNED', 'ANSWERED', 'CLOSED', 'MERGED', 'RETURNED')),
  constraint ck_proposals_assigned
    check ((assignment_id is not null) = (status in ('ASSIGNED', 'ANSWERED', 'CLOSED'))),
  constraint ck_proposals_returned check ((return_reason is not null) = (status = 'RETURNED'))
);
create index ix_proposals_organisation on proposals (conference_id, organisation_id);
create index ix_proposals_folded on proposals using gin (folded gin_trgm_ops);

create table proposal_addressees (
  conference_id   uuid not null,
  proposal_id     uuid not null,
  organisation_id uuid not null,
  constraint pk_proposal_addressees primary key (proposal_id, organisation_id),
  constraint fk_proposal_addressees_proposal foreign key (conference_id, proposal_id)
    references proposals (conference_id, id),
  constraint fk_proposal_addressees_organisation foreign key (conference_id, organisation_id)
    references organisations (conference_id, id)
);

-- Who was to answer, one row each time it was decided.
create table proposal_assignments (
  id              uuid        not null,
  conference_id   uuid        not null,
  proposal_id     uuid        not null,
  organisation_id uuid        not null,
  due_on          date,
  note            text,
  assigned_at     timestamptz not null,
  constraint pk_proposal_assignments primary key (id),
  constraint uq_proposal_assignments_conference unique (conference_id, id),
  constraint uq_proposal_assignments_proposal unique (proposal_id, id),
  constraint fk_proposal_assignments_proposal foreign key (conference_id, proposal_id)
    references proposals (conference_id, id),
  constraint fk_proposal_assignments_organisation foreign key (conference_id, organisation_id)
    references organisations (conference_id, id)
);
create index ix_proposal_assignments_organisation on proposal_assignments (organisation_id);
alter table proposals add constraint fk_proposals_assignment foreign key (id, assignment_id)
  references proposal_assignments (proposal_id, id);

create table proposal_supporters (
  conference_id   uuid not null,
  assignment_id   uuid not null,
  organisation_id uuid not null,
  constraint pk_proposal_supporters primary key (assignment_id, organisation_id),
  constraint fk_proposal_supporters_assignment foreign key (conference_id, assignment_id)
    references proposal_assignments (conference_id, id),
  constraint fk_proposal_supporters_organisation foreign key (conference_id, organisation_id)
    references organisations (conference_id, id)
);
create index ix_proposal_supporters_organisation on proposal_supporters (organisation_id);

-- An assignment is answered once, whoever is quicker.
create table proposal_answers (
  id              uuid        not null,
  conference_id   uuid        not null,
  proposal_id     uuid        not null,
  assignment_id   uuid        not null,
  -- For whom the focal point who wrote it speaks; null where the conference's office wrote it.
  organisation_id uuid,
  decision        text        not null,
  text_vi         human_text  not null,
  text_en         human_text,
  answered_at     timestamptz not null,
  constraint pk_proposal_answers primary key (id),
  constraint uq_proposal_answers_assignment unique (assignment_id),
  constraint fk_proposal_answers_proposal foreign key (conference_id, proposal_id)
    references proposals (conference_id, id),
  constraint fk_proposal_answers_assignment foreign key (proposal_id, assignment_id)
    references proposal_assignments (proposal_id, id),
  constraint fk_proposal_answers_organisation foreign key (conference_id, organisation_id)
    references organisations (conference_id, id),
  constraint ck_proposal_answers_decision check (decision in ('ACCEPTED', 'STUDY', 'NOT_ACCEPTED', 'ALREADY_DONE'))
);
create index ix_proposal_answers_proposal on proposal_answers (proposal_id);
