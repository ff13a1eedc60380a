-- What came of a meeting. Its contents are counted in revisions, and a side confirms a revision: whoever changes the record
-- so takes every confirmation back, without having to remember it.
create table meeting_records (
  meeting_id                     uuid        not null,
  conference_id                  uuid        not null,
  round_id                       uuid        not null,
  discussed_vi                   human_text,
  discussed_en                   human_text,
  revision                       bigint      not null default 0,
  party_confirmed_revision       bigint,
  party_confirmed_at             timestamptz,
  other_party_confirmed_revision bigint,
  other_party_confirmed_at       timestamptz,
  updated_at                     timestamptz not null,
  version                        bigint      not null default 0,
  constraint pk_meeting_records primary key (meeting_id),
  constraint fk_meeting_records_meeting foreign key (round_id, meeting_id) references meetings (round_id, id),
  constraint fk_meeting_records_round foreign key (conference_id, round_id) references rounds (conference_id, id),
  constraint ck_meeting_records_party_confirmed check (party_confirmed_revision between 1 and revision),
  constraint ck_meeting_records_other_party_confirmed check (other_party_confirmed_revision between 1 and revision),
  constraint ck_meeting_records_confirmed_at check
    ((party_confirmed_at is null) = (party_confirmed_revision is null)
      and (other_party_confirmed_at is null) = (other_party_confirmed_revision is null))
);

create table meeting_results (
  meeting_id    uuid not null,
  conference_id uuid not null,
  position      int  not null,
  proposal_id   uuid not null,
  result        text not null,
  note          human_text,
  constraint pk_meeting_results primary key (meeting_id, proposal_id),
  constraint fk_meeting_results_meeting foreign key (meeting_id) references meeting_records (meeting_id),
  constraint fk_meeting_results_proposal foreign key (conference_id, proposal_id) references proposals (conference_id, id),
  constraint ck_meeting_results_result check (result in ('AGREED', 'TO_STUDY', 'DECLINED'))
);

create table meeting_commitments (
  meeting_id    uuid       not null,
  conference_id uuid       not null,
  position      int        not null,
  what_vi       human_text not null,
  what_en       human_text,
  owner_id      uuid       not null,
  due_on        date,
  constraint pk_meeting_commitments primary key (meeting_id, position),
  constraint fk_meeting_commitments_meeting foreign key (meeting_id) references meeting_records (meeting_id),
  constraint fk_meeting_commitments_owner foreign key (conference_id, owner_id)
    references organisations (conference_id, id)
);
create index ix_meeting_commitments_owner on meeting_commitments (conference_id, owner_id);
