-- What an import's file says and what becomes of it, row by row, so that neither is ever held in memory as a whole.
create table delegate_import_rows (
  id               uuid   not null,
  import_id        uuid   not null,
  -- As the spreadsheet counts, from 1.
  row_number       int    not null,
  -- What was read under the headings that were understood, so that the plan can be made again.
  sheet_row        jsonb  not null,
  -- What was shown in the preview.
  plan             jsonb  not null,
  action           text   not null,
  -- Whom the row is about: a delegate's identifier, else a reference, else an organisation and a folded name.
  person_key       text,
  organisation_id  uuid,
  -- Known for a new person once confirmed; the version is the one that confirmation left.
  delegate_id      uuid,
  delegate_version bigint,
  constraint pk_delegate_import_rows primary key (id),
  constraint uq_delegate_import_rows_row unique (import_id, row_number),
  constraint uq_delegate_import_rows_person unique (import_id, person_key),
  constraint fk_delegate_import_rows_import foreign key (import_id) references delegate_imports (id) on delete cascade,
  constraint ck_delegate_import_rows_action check (action in ('CREATE', 'CHANGE', 'KEEP', 'REJECT'))
);
create index ix_delegate_import_rows_places on delegate_import_rows (import_id, organisation_id, row_number)
  where action in ('CREATE', 'CHANGE');

-- How the headings were understood, and the figures of the preview.
alter table delegate_imports
  add columns      jsonb not null default '[]',
  add row_count    int   not null default 0,
  add create_count int   not null default 0,
  add change_count int   not null default 0,
  add keep_count   int   not null default 0,
  add reject_count int   not null default 0,
  add error_count  int   not null default 0;

-- Imports kept as one text until now; without a person's key a preview among them is stale, and can be made again.
insert into delegate_import_rows
  (id, import_id, row_number, sheet_row, plan, action, organisation_id, delegate_id, delegate_version)
select gen_random_uuid(), i.id, (s.line ->> 'number')::int, s.line || '{"formulas": []}',
       coalesce(p.planned, jsonb_build_object('row', s.line -> 'number', 'action', 'REJECT'))
         || jsonb_build_object('faults', coalesce(f.faults, '[]')),
       coalesce(p.planned ->> 'action', 'REJECT'), (p.planned -> 'request' ->> 'organisation')::uuid,
       (p.planned ->> 'delegate')::uuid, (p.planned ->> 'version')::bigint
  from delegate_imports i
 cross join lateral jsonb_array_elements(i.plan::jsonb -> 'sheet') with ordinality as s(line, at)
  left join lateral (select planned from jsonb_array_elements(i.plan::jsonb -> 'rows') as planned
                      where planned -> 'row' = s.line -> 'number') p on true
  left join lateral (select jsonb_agg(fault) as faults from jsonb_array_elements(i.plan::jsonb -> 'faults') as fault
                      where fault -> 'row' = s.line -> 'number') f on true
 where s.at > 1;
update delegate_imports i set
  columns      = coalesce((select jsonb_agg(jsonb_build_object('column', 'A', 'heading', h.heading) order by h.at)
                             from jsonb_array_elements_text(i.plan::jsonb -> 'sheet' -> 0 -> 'cells')
                                  with ordinality as h(heading, at)), '[]'),
  row_count    = (select count(*) from delegate_import_rows r where r.import_id = i.id),
  create_count = (select count(*) from delegate_import_rows r where r.import_id = i.id and r.action = 'CREATE'),
  change_count = (select count(*) from delegate_import_rows r where r.import_id = i.id and r.action = 'CHANGE'),
  keep_count   = (select count(*) from delegate_import_rows r where r.import_id = i.id and r.action = 'KEEP'),
  reject_count = (select count(*) from delegate_import_rows r where r.import_id = i.id and r.action = 'REJECT'),
  error_count  = jsonb_array_length(i.plan::jsonb -> 'faults');
alter table delegate_imports drop column plan;

-- Lists of imports, and people found by organisation and name for a thousand rows at a time.
create index ix_delegate_imports_conference on delegate_imports (conference_id, created_at, id);
create index ix_delegates_namesakes on delegates (conference_id, organisation_id, folded);
