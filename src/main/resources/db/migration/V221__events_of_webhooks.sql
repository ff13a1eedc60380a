-- Events for webhooks, whoever made the change by whatever statement; identifiers and states only, so that whoever may know
-- more asks for it. A scan makes none: at the doors nothing is to wait for other systems.
create function emit_event(p_conference uuid, p_type text, p_data jsonb) returns void language plpgsql as $$
declare
  v_event uuid := gen_random_uuid();
begin
  insert into webhook_deliveries (id, conference_id, webhook_id, event_id, type, payload)
  select gen_random_uuid(), w.conference_id, w.id, v_event, p_type,
         json_build_object('type', p_type,
           'timestamp', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'data', jsonb_build_object('conference', c.code) || jsonb_strip_nulls(p_data))
    from webhooks w join conferences c on c.id = w.conference_id
   where w.conference_id = p_conference and w.disabled_at is null and p_type = any (w.types);
end $$;

-- By statement, since an import confirms 100,000 in one.
create function emit_new_delegates() returns trigger language plpgsql as $$
begin
  if exists (select from webhooks w where w.disabled_at is null and 'delegate.registered' = any (w.types)) then
    perform emit_event(a.conference_id, 'delegate.registered',
              jsonb_build_object('delegate', a.id, 'organisation', a.organisation_id, 'status', a.status))
       from added a;
  end if;
  return null;
end $$;
create trigger emit_new_delegates after insert on delegates referencing new table as added
  for each statement execute function emit_new_delegates();

create function emit_status_of_delegate() returns trigger language plpgsql as $$
begin
  perform emit_event(new.conference_id, 'delegate.status_changed',
    jsonb_build_object('delegate', new.id, 'organisation', new.organisation_id, 'status', new.status, 'before', old.status));
  return null;
end $$;
create trigger emit_status_of_delegate after update of status on delegates for each row
  when (new.status <> old.status) execute function emit_status_of_delegate();

create function emit_programme() returns trigger language plpgsql as $$
begin
  perform emit_event(new.conference_id, 'programme.published', jsonb_build_object('version', new.number));
  return null;
end $$;
create trigger emit_programme after insert on programme_versions for each row execute function emit_programme();

-- At the end of the transaction, when the meeting has its seats or is gone again.
create function emit_meeting() returns trigger language plpgsql as $$
begin
  perform emit_event(m.conference_id, tg_argv[0],
            jsonb_build_object('meeting', m.id, 'round', m.round_id, 'slot', m.slot_id, 'status', m.status))
     from meetings m where m.id = new.id;
  return null;
end $$;
create constraint trigger emit_new_meeting after insert on meetings deferrable initially deferred
  for each row execute function emit_meeting('meeting.booked');
create constraint trigger emit_meeting after update on meetings deferrable initially deferred
  for each row when (new.slot_id <> old.slot_id or new.status <> old.status) execute function emit_meeting('meeting.changed');

create function emit_proposal() returns trigger language plpgsql as $$
begin
  perform emit_event(new.conference_id, tg_argv[0],
    jsonb_build_object('proposal', new.id, 'organisation', new.organisation_id, 'status', new.status));
  return null;
end $$;
create trigger emit_new_proposal after insert on proposals for each row execute function emit_proposal('proposal.submitted');
create trigger emit_proposal after update of status on proposals for each row
  when (new.status <> old.status) execute function emit_proposal('proposal.status_changed');

create function emit_direction() returns trigger language plpgsql as $$
begin
  perform emit_event(new.conference_id, 'direction.adopted', jsonb_build_object('direction', new.id));
  return null;
end $$;
create trigger emit_direction after update of adopted_at on directions for each row
  when (old.adopted_at is null and new.adopted_at is not null) execute function emit_direction();

-- For whoever brings notices to people by another way than mail.
create function emit_notice() returns trigger language plpgsql as $$
begin
  perform emit_event(new.conference_id, 'notice.created', jsonb_build_object('notice', new.id, 'kind', new.kind,
    'organisation', new.organisation_id, 'delegate', new.delegate_id, 'subject', new.subject));
  return null;
end $$;
create trigger emit_notice after insert on notices for each row execute function emit_notice();
