-- Files that go with a proposal, or with one of its answers. A row never changes; another file is another attachment.
alter table proposal_answers add constraint uq_proposal_answers_proposal unique (proposal_id, id);
create table proposal_attachments (
  id              uuid        not null,
  conference_id   uuid        not null,
  proposal_id     uuid        not null,
  -- Null where it goes with the proposal itself.
  answer_id       uuid,
  -- A proposal has ten places, and each of its answers has.
  place           int         not null,
  -- For whom whoever attached it acts; null for the conference's office.
  organisation_id uuid,
  file_name       human_text  not null,
  media_type      text        not null,
  size            bigint      not null,
  sha256          text        not null,
  attached_by     text        not null,
  attached_at     timestamptz not null,
  constraint pk_proposal_attachments primary key (id),
  constraint uq_proposal_attachments_place unique nulls not distinct (proposal_id, answer_id, place),
  constraint fk_proposal_attachments_proposal foreign key (conference_id, proposal_id)
    references proposals (conference_id, id),
  constraint fk_proposal_attachments_answer foreign key (proposal_id, answer_id)
    references proposal_answers (proposal_id, id),
  constraint fk_proposal_attachments_organisation foreign key (conference_id, organisation_id)
    references organisations (conference_id, id),
  constraint ck_proposal_attachments_place check (place between 1 and 10),
  constraint ck_proposal_attachments_size check (size between 1 and 10 * 1024 * 1024),
  constraint ck_proposal_attachments_media_type check (media_type in ('image/jpeg', 'image/png', 'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')),
  constraint ck_proposal_attachments_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);

-- The bytes, apart from what is said of them, so that no list reads them. They are packed already: kept as they come, a
-- slice of them is read without the rest.
create table proposal_attachment_contents (
  attachment_id uuid  not null,
  content       bytea not null,
  constraint pk_proposal_attachment_contents primary key (attachment_id),
  constraint fk_proposal_attachment_contents_attachment foreign key (attachment_id)
    references proposal_attachments (id) on delete cascade
);
alter table proposal_attachment_contents alter column content set storage external;

-- What goes with a proposal comes and goes as long as it may be revised; what goes with an answer, as long as that answer
-- holds and nobody has closed the proposal by it. The proposal's row is held, so no step is taken meanwhile.
create function keep_proposal_attachments() returns trigger language plpgsql as $$
declare
  v_row      proposal_attachments;
  v_proposal proposals;
begin
  if tg_op = 'DELETE' then
    v_row := old;
  else
    v_row := new;
  end if;
  select * into v_proposal from proposals where id = v_row.proposal_id for no key update;
  if tg_op = 'UPDATE'
     or v_row.answer_id is null and v_proposal.status not in ('SUBMITTED', 'RETURNED')
     or v_row.answer_id is not null and not (v_proposal.status = 'ANSWERED' and exists (
       select from proposal_answers a where a.id = v_row.answer_id and a.assignment_id = v_proposal.assignment_id)) then
    raise exception 'attachments of proposal % are kept', v_row.proposal_id using errcode = 'check_violation',
      schema = tg_table_schema, table = tg_table_name, constraint = 'ck_proposal_attachments_kept';
  end if;
  return null;
end $$;
create trigger ck_proposal_attachments_kept after insert or update or delete on proposal_attachments
  for each row execute function keep_proposal_attachments();

select audit('proposal_attachments');
