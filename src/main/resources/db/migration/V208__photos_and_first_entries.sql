-- Phones that keep a copy are told of a photo as of whatever else they show of somebody.
create function touch_delegate_of_photo() returns trigger language plpgsql as $$
begin
  update delegates set changed_xid = pg_current_xact_id()
   where id in (case when tg_op <> 'DELETE' then new.delegate_id end, case when tg_op <> 'INSERT' then old.delegate_id end);
  return null;
end $$;
create trigger touch_delegate_of_new_photo after insert or update on documents for each row
  when (new.kind = 'PHOTO') execute function touch_delegate_of_photo();
create trigger touch_delegate_of_gone_photo after delete on documents for each row
  when (old.kind = 'PHOTO') execute function touch_delegate_of_photo();

-- When and where somebody first came in is said of whoever has, and not only where it is against them.
create or replace function scan_answer(p_list uuid, p_id uuid, p_who uuid, p_card json, p_result text, p_reason text, p_class text,
    p_warnings text[], p_has_entered boolean, p_received_at timestamptz) returns json language sql stable
return json_strip_nulls(json_build_object(
  'scanId', p_id, 'result', p_result, 'reason', p_reason,
  'conflict', case when p_result = 'ADMITTED' and p_reason is not null then true end,
  'classification', p_class,
  'warnings', p_warnings,
  'delegate', p_card,
  'seat', (select s.seat from seats s where s.list_id = p_list and s.delegate_id = p_who),
  'firstEntry', case when p_has_entered then first_entry(p_list, p_who) end,
  'receivedAt', utc_text(p_received_at)));
