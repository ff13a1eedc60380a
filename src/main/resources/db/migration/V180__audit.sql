-- Who changed, read and took out what: written by the database where rows change, by kernel.audit where somebody reads.
create table audit_entries (
  at            timestamptz not null default clock_timestamp(),
  id            uuid        not null default gen_random_uuid(),
  -- Null where the row belongs to no conference. No foreign key: an entry outlives what it tells of.
  conference_id uuid,
  kind          text        not null,
  -- The operation of the contract; null where no request made it.
  operation     text,
  request_id    uuid,
  actor_kind    text        not null,
  actor_id      text,
  actor_name    text,
  actor_role    text,
  -- The table, and the row's key in it; a list or an export has no key but what was asked for.
  subject       text        not null,
  subject_id    text,
  query         jsonb,
  -- The columns that changed, as they were and as they are; of a new row only the latter, of a removed one only the former.
  before        jsonb,
  after         jsonb,
  constraint pk_audit_entries primary key (at, id),
  constraint ck_audit_entries_kind check (kind in ('CHANGE', 'READ', 'EXPORT')),
  constraint ck_audit_entries_actor_kind check (actor_kind in ('ACCOUNT', 'DEVICE', 'LINK', 'ANONYMOUS', 'SYSTEM')),
  constraint ck_audit_entries_change check ((kind = 'CHANGE') = (before is not null or after is not null))
);
create index ix_audit_entries_conference on audit_entries (conference_id, at, id);
create index ix_audit_entries_subject on audit_entries (subject_id, at);
create index ix_audit_entries_actor on audit_entries (actor_id, at);
create index ix_audit_entries_request on audit_entries (request_id);

create function refuse_change_of_audit_entries() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is never changed' using errcode = 'restrict_violation',
    schema = tg_table_schema, table = tg_table_name, constraint = 'ck_audit_entries_kept';
end $$;
create trigger ck_audit_entries_kept before update or delete or truncate on audit_entries
  for each statement execute function refuse_change_of_audit_entries();
-- For whoever plays replica, too.
alter table audit_entries enable always trigger ck_audit_entries_kept;

-- Writes the entry of a row. Arguments: the columns of its key; those that say nothing; those of which only is said that they
-- changed; and, where the row does not name its conference, the table that does and the column that points there.
create function write_audit_entry() returns trigger language plpgsql as $$
declare
  v_columns    text[] := tg_argv[0];
  v_left_out   text[] := tg_argv[1];
  v_hidden     text[] := tg_argv[2];
  v_before     jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) else '{}' end;
  v_after      jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) else '{}' end;
  v_row        jsonb := case when tg_op <> 'DELETE' then v_after else v_before end;
  v_actor      jsonb := coalesce(nullif(current_setting('hoinghi.actor', true), ''), '{"kind": "SYSTEM"}');
  v_conference uuid := v_row ->> 'conference_id';
  v_key        text := v_row ->> v_columns[1];
  v_was        jsonb;
  v_is         jsonb;
begin
  for v_next in 2 .. cardinality(v_columns) loop
    v_key := v_key || '/' || (v_row ->> v_columns[v_next]);
  end loop;
  if tg_nargs > 3 then
    execute format('select conference_id from %I where id = $1', tg_argv[3]) into v_conference
      using (v_row ->> tg_argv[4])::uuid;
  elsif tg_table_name = 'conferences' then
    v_conference := v_row ->> 'id';
  end if;
  if tg_op <> 'INSERT' then
    select coalesce(jsonb_object_agg(c.key, case when c.key = any (v_hidden) and c.value <> 'null' then '"…"' else c.value end), '{}')
      into v_was from jsonb_each(v_before - v_left_out) c
     where c.value is distinct from coalesce(v_after -> c.key, 'null');
  end if;
  if tg_op <> 'DELETE' then
    select coalesce(jsonb_object_agg(c.key, case when c.key = any (v_hidden) and c.value <> 'null' then '"…"' else c.value end), '{}')
      into v_is from jsonb_each(v_after - v_left_out) c
     where c.value is distinct from coalesce(v_before -> c.key, 'null');
  end if;
  insert into audit_entries (conference_id, kind, operation, request_id, actor_kind, actor_id, actor_name, actor_role,
                             subject, subject_id, before, after)
  values (v_conference, 'CHANGE', v_actor ->> 'operation', (v_actor ->> 'request')::uuid, v_actor ->> 'kind',
          v_actor ->> 'id', v_actor ->> 'name', v_actor ->> 'role', tg_table_name,
          v_key, v_was, v_is);
  return null;
end $$;

-- Lets the trail follow a table, whatever columns it has by now; again, where a later migration changes them. Parent: see above.
create function audit(p_table text, p_left_out text[] default '{}', p_parent text default null, p_column text default null)
  returns void language plpgsql as $$
declare
  v_key      text[];
  v_left_out text[];
  v_hidden   text[];
  v_is       text;
  v_was      text;
  v_call     text;
begin
  select array_agg(a.attname::text order by array_position(k.conkey, a.attnum)) into v_key
    from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
   where k.conrelid = p_table::regclass and k.contype = 'p' and (a.attname <> 'conference_id' or cardinality(k.conkey) = 1);
  -- What the database makes of other columns, and what counts writings.
  select array_agg(a.attname::text) into v_left_out
    from pg_attribute a
   where a.attrelid = p_table::regclass and a.attnum > 0 and not a.attisdropped
     and (a.attgenerated <> '' or a.attname in ('conference_id', 'version', 'changed_by', 'changed_xid', 'search')
          or a.attname = any (v_key) and cardinality(v_key) = 1 or a.attname = any (p_left_out));
  -- Secrets, and how to reach people.
  select array_agg(a.attname::text) into v_hidden
    from pg_attribute a
   where a.attrelid = p_table::regclass and a.attnum > 0 and not a.attisdropped
     and (a.atttypid = 'bytea'::regtype or a.attname in ('password_hash', 'sha256', 'ticket_code', 'email', 'phone', 'answers')
          or p_table = 'change_requests' and a.attname = 'request' or p_table = 'proposal_drafts' and a.attname = 'content');
  -- Of what is left out alone, the trail is not even asked.
  select string_agg(format(e.expression, 'new', a.attname), ', '), string_agg(format(e.expression, 'old', a.attname), ', ')
    into v_is, v_was
    from pg_attribute a
         -- JSON as it was written has no equality.
         cross join lateral (select case when a.atttypid = 'json'::regtype then '%s.%I::text' else '%s.%I' end) e (expression)
   where a.attrelid = p_table::regclass and a.attnum > 0 and not a.attisdropped
     and not a.attname = any (coalesce(v_left_out, '{}'));
  v_call := format('for each row %%s execute function write_audit_entry(%L, %L, %L%s)', v_key, coalesce(v_left_out, '{}'),
    coalesce(v_hidden, '{}'), case when p_parent is not null then format(', %L, %L', p_parent, p_column) end);
  execute format('create or replace trigger audit_of_rows after insert or delete on %I ' || v_call, p_table, '');
  execute format('create or replace trigger audit_of_changes after update on %I ' || v_call, p_table,
    format('when ((%s) is distinct from (%s))', v_was, v_is));
end $$;

-- What is not followed stands with its reason in AuditedTablesTest.
select audit(name) from unnest('{accounts, agenda_links, badge_templates, change_requests, check_in_settings, commitments,
  conferences, delegate_imports, delegation_freezes, delegations, different_people, directions, documents, door_notes,
  floor_requests, floors, interventions, invitations, meeting_commitments, meeting_records, meeting_results, meetings,
  organisations, parties, party_members, programmes, proposal_addressees, proposal_answers, proposal_assignments, proposal_calls,
  proposal_contributions, proposal_drafts, proposal_fields, proposal_supporters, proposals, questions, rooms, round_delays,
  round_tables, rounds, session_delays, session_roles, sessions, sign_ups, slots, speaker_links, speaker_profiles,
  talk_speakers, talks, waitings, wishes}'::text[]) followed (name);
-- The order of precedence has a log of its own; here it would be an entry for everybody.
select audit('delegates', '{precedence}');
-- What doors and seats count is no change that somebody made.
select audit('check_in_lists', '{counted_inside, counted_seq}');
select audit('devices', '{last_seen_at}');
select audit('sign_up_lists', '{taken}');
-- What was published stays where it is; the trail says who published.
select audit('programme_versions', '{snapshot}');
select audit('schedules', '{result, progress, edited, floors}');
select audit('conflict_resolutions', '{}', 'scans', 'scan_id');
select audit('delegation_seats', '{taken}', 'organisations', 'organisation_id');
select audit('sitters', '{}', 'meetings', 'meeting_id');
select audit('speaker_availability', '{}', 'delegates', 'delegate_id');
select audit('table_seats', '{}', 'rounds', 'round_id');
select audit('unavailabilities', '{}', 'rounds', 'round_id');
