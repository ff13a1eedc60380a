-- What people are told of themselves, whoever changed it by whatever statement: approvals, meetings, answers.

create function tell_of_approval() returns trigger language plpgsql as $$
begin
  insert into notices (id, conference_id, organisation_id, delegate_id, kind, cause, subject, text_vi, text_en)
  values (gen_random_uuid(), new.conference_id, new.organisation_id, new.id, 'APPROVED',
          'approved/' || new.id || '/' || new.version, '/delegates/' || new.id,
          'Đã duyệt: ' || new.full_name || ' là đại biểu của hội nghị.',
          'Approved: ' || new.full_name || ' is a delegate of the conference.')
  on conflict on constraint uq_notices_cause do nothing;
  return null;
end $$;
create trigger tell_of_approval after update of status on delegates for each row
  when (new.status = 'APPROVED' and old.status <> 'APPROVED') execute function tell_of_approval();

create function tell_of_proposal_answer() returns trigger language plpgsql as $$
begin
  insert into notices (id, conference_id, organisation_id, kind, cause, subject, text_vi, text_en)
  select gen_random_uuid(), p.conference_id, p.organisation_id, 'PROPOSAL_ANSWERED', 'proposal-answer/' || new.id,
         '/proposals/' || p.id,
         'Đề xuất số ' || p.number || ' “' || p.title_vi || '” đã được trả lời.',
         'Proposal ' || p.number || ' “' || coalesce(p.title_en, p.title_vi) || '” has been answered.'
    from proposals p where p.id = new.proposal_id
  on conflict on constraint uq_notices_cause do nothing;
  return null;
end $$;
create trigger tell_of_proposal_answer after insert on proposal_answers
  for each row execute function tell_of_proposal_answer();

-- At the end of the transaction, when the meeting has its seats or is gone again: where somebody said more of it in the same
-- transaction (a slot that changed, a delay, a place from the waiting list), that is what is told.
create function tell_of_meeting() returns trigger language plpgsql as $$
declare
  v_meeting meetings;
  v_kind    text;
  v_vi      text;
  v_en      text;
begin
  select * into v_meeting from meetings where id = new.id;
  if not found then
    return null;
  end if;
  if v_meeting.status = 'CANCELLED' then
    v_kind := 'MEETING_CANCELLED';
    v_vi := 'Cuộc gặp đã hủy.';
    v_en := 'The meeting is called off.';
  elsif tg_op = 'UPDATE' and old.slot_id <> v_meeting.slot_id then
    v_kind := 'MEETING_MOVED';
    v_vi := 'Cuộc gặp đã chuyển giờ.';
    v_en := 'The meeting is moved.';
  elsif v_meeting.status = 'CONFIRMED' then
    v_kind := 'MEETING_ACCEPTED';
    v_vi := 'Cuộc gặp đã được hai bên đồng ý.';
    v_en := 'Both sides agreed to the meeting.';
  else
    v_kind := 'MEETING_ASKED';
    v_vi := 'Có bên muốn gặp quý cơ quan; xin trả lời.';
    v_en := 'Somebody wants to meet you; please answer.';
  end if;
  insert into notices (id, conference_id, organisation_id, kind, cause, subject, text_vi, text_en)
  select gen_random_uuid(), p.conference_id, p.organisation_id, v_kind, 'meeting/' || new.id || '/' || v_meeting.version,
         '/rounds/' || new.round_id || '/meetings/' || new.id, v_vi, v_en
    from parties p
   where (p.id = new.party_id and (v_kind <> 'MEETING_ASKED' or v_meeting.party_answer = 'NEEDS_ACTION')
          or p.id = new.other_party_id and (v_kind <> 'MEETING_ASKED' or v_meeting.other_party_answer = 'NEEDS_ACTION'))
     and not exists (select from notices n
                      where n.organisation_id = p.organisation_id and n.delegate_id is null
                        and n.subject = '/rounds/' || new.round_id || '/meetings/' || new.id
                        and n.xmin = pg_current_xact_id()::xid)
  on conflict on constraint uq_notices_cause do nothing;
  return null;
end $$;
create constraint trigger tell_of_new_meeting after insert on meetings deferrable initially deferred
  for each row execute function tell_of_meeting();
create constraint trigger tell_of_meeting after update on meetings deferrable initially deferred
  for each row when (new.slot_id <> old.slot_id or new.status <> old.status) execute function tell_of_meeting();
