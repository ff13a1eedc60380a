-- An answer is told to everybody whose proposal it answers, those whose own was taken up with them; to whoever joins an
-- answered one, when they join it.
create function tell_authors(p_answer uuid) returns void language sql as $$
  insert into notices (id, conference_id, organisation_id, kind, cause, subject, text_vi, text_en)
  select gen_random_uuid(), p.conference_id, author.organisation_id, 'PROPOSAL_ANSWERED', 'proposal-answer/' || a.id,
         '/proposals/' || p.id,
         'Đề xuất số ' || p.number || ' “' || p.title_vi || '” đã được trả lời.',
         'Proposal ' || p.number || ' “' || coalesce(p.title_en, p.title_vi) || '” has been answered.'
    from proposal_answers a
    join proposals p on p.id = a.proposal_id
    join lateral (select p.organisation_id
                  union
                  select t.organisation_id from proposals t where t.merged_into_id = p.id) author on true
   where a.id = p_answer
  on conflict on constraint uq_notices_cause do nothing
$$;

create or replace function tell_of_proposal_answer() returns trigger language plpgsql as $$
begin
  perform tell_authors(new.id);
  return null;
end $$;

create function tell_who_joins_an_answered_proposal() returns trigger language plpgsql as $$
begin
  perform tell_authors(a.id) from proposal_answers a join proposals p on p.id = a.proposal_id
   where p.id = new.merged_into_id and p.status = 'ANSWERED' and a.assignment_id = p.assignment_id;
  return null;
end $$;
create trigger tell_who_joins after update of merged_into_id on proposals for each row
  when (new.merged_into_id is not null) execute function tell_who_joins_an_answered_proposal();
