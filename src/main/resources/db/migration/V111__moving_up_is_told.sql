-- Whoever moves up is told so, and so are those who act for the organisation; they have something to do now, so the
-- notice stays open until it is seen.
create or replace function move_up(p_organisation uuid, p_category text) returns void language plpgsql as $$
declare
  v_up delegates;
begin
  insert into delegation_seats (organisation_id, category) values (p_organisation, p_category) on conflict do nothing;
  loop
    perform from delegation_seats s
      where s.organisation_id = p_organisation and s.category = p_category and (s.quota is null or s.taken < s.quota)
      for update;
    exit when not found;
    update delegates set status = 'PENDING', waiting_place = null, changed_by = 'system', version = version + 1
     where id = (select d.id from delegates d
                  where d.organisation_id = p_organisation and d.category = p_category and d.status = 'WAITING'
                  order by d.waiting_place nulls last, d.created_at, d.id limit 1 for update)
    returning * into v_up;
    exit when not found;
    -- Whoever had a place at once has not waited, nor has a substitute, who takes that of the one who leaves.
    if v_up.created_at < now() then
      insert into notices (id, conference_id, organisation_id, delegate_id, kind, cause, subject, text_vi, text_en,
                           asks_to_be_seen)
      select gen_random_uuid(), v_up.conference_id, p_organisation, recipient, 'MOVED_UP',
             'moved-up/' || v_up.id || '/' || v_up.version, '/delegates/' || v_up.id,
             'Đã có chỗ: ' || v_up.full_name || ' không còn trong danh sách chờ.',
             'There is a place: ' || v_up.full_name || ' is no longer on the waiting list.', true
        from (values (null::uuid), (v_up.id)) as told (recipient)
      on conflict on constraint uq_notices_cause do nothing;
    end if;
  end loop;
end $$;
