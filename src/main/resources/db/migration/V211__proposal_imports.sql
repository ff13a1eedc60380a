-- The province's own name of a proposal, by which its next list says which one it means.
alter table proposals
  add column reference human_text,
  add constraint uq_proposals_reference unique (conference_id, organisation_id, reference),
  add constraint ck_proposals_reference check (length(reference) <= 100);

create table proposal_imports (
  id              uuid        not null,
  conference_id   uuid        not null,
  -- The organisation whose focal point sent the list, which then has its proposals only; null where the office did.
  organisation_id uuid,
  file_name       text        not null,
  state           text        not null default 'PREVIEWED',
  -- How the headings were understood, and the figures of the preview.
  columns         jsonb       not null default '[]',
  row_count       int         not null default 0,
  create_count    int         not null default 0,
  change_count    int         not null default 0,
  keep_count      int         not null default 0,
  reject_count    int         not null default 0,
  error_count     int         not null default 0,
  created_by      text        not null,
  created_at      timestamptz not null,
  version         bigint      not null default 0,
  constraint pk_proposal_imports primary key (id),
  constraint fk_proposal_imports_conference foreign key (conference_id) references conferences (id),
  constraint fk_proposal_imports_organisation foreign key (conference_id, organisation_id)
    references organisations (conference_id, id),
  constraint ck_proposal_imports_state check (state in ('PREVIEWED', 'CONFIRMED', 'REVERSED'))
);
create index ix_proposal_imports_conference on proposal_imports (conference_id, created_at, id);
create index ix_proposal_imports_previewed on proposal_imports (created_at) where state = 'PREVIEWED';

create table proposal_import_rows (
  id               uuid   not null,
  import_id        uuid   not null,
  -- As the spreadsheet counts, from 1.
  row_number       int    not null,
  -- What was read under the headings that were understood, so that the plan can be made again.
  sheet_row        jsonb  not null,
  -- What was shown in the preview.
  plan             jsonb  not null,
  action           text   not null,
  -- Which proposal the row is about: its organisation and reference.
  proposal_key     text,
  -- Known for a new one once confirmed; the version is the one that confirmation left. No foreign key: the plan outlives
  -- what is undone.
  proposal_id      uuid,
  proposal_version bigint,
  constraint pk_proposal_import_rows primary key (id),
  constraint uq_proposal_import_rows_row unique (import_id, row_number),
  constraint uq_proposal_import_rows_key unique (import_id, proposal_key),
  constraint fk_proposal_import_rows_import foreign key (import_id) references proposal_imports (id) on delete cascade,
  constraint ck_proposal_import_rows_action check (action in ('CREATE', 'CHANGE', 'KEEP', 'REJECT'))
);
create index ix_proposal_import_rows_proposal on proposal_import_rows (proposal_id) where proposal_id is not null;

-- A proposal is never deleted, but that an import which made it is undone while nobody has touched it since.
create function keep_proposals() returns trigger language plpgsql as $$
begin
  if not exists (select from proposal_import_rows r join proposal_imports i on i.id = r.import_id
                  where r.proposal_id = old.id and r.proposal_version = old.version and r.action = 'CREATE'
                    and i.state = 'REVERSED') then
    raise exception 'proposal % is kept', old.id using errcode = 'check_violation',
      schema = tg_table_schema, table = tg_table_name, constraint = 'ck_proposals_kept';
  end if;
  return old;
end $$;
create trigger ck_proposals_kept before delete on proposals for each row execute function keep_proposals();

-- Its history goes with it; the trail says that it was there, what it said, and who took it back.
alter table proposal_events drop constraint fk_proposal_events_proposal;
alter table proposal_events add constraint fk_proposal_events_proposal foreign key (conference_id, proposal_id)
  references proposals (conference_id, id) on delete cascade;
create or replace function keep_proposal_events() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select from proposals p where p.id = old.proposal_id) then
    return old;
  end if;
  raise exception 'events are never changed' using errcode = 'check_violation',
    schema = tg_table_schema, table = tg_table_name, constraint = 'ck_proposal_events_kept';
end $$;

-- Once more for the proposals, which have a column more.
select audit(name) from unnest('{proposals, proposal_imports}'::text[]) followed (name);
