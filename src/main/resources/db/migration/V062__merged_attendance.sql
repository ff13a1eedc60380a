-- What somebody who was merged did is done by the one they turned out to be. Scans stay as they were judged.
create or replace view moves as
  select list_id, delegate_id, type, happened_at, seq from scans
   where result = 'ADMITTED' or reason = 'NOT_INSIDE'
  union all
  select s.list_id, d.merged_into_id, s.type, s.happened_at, s.seq
    from delegates d join scans s on s.delegate_id = d.id
   where d.merged_into_id is not null and (s.result = 'ADMITTED' or s.reason = 'NOT_INSIDE');

-- Nobody is scanned while two become one: a scan that was judged before is merged, one that comes after knows.
create function merge_attendance() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(lock_of_list(l.id))
    from (select id from check_in_lists where conference_id = new.conference_id order by id) l;
  insert into attendances as a (conference_id, list_id, delegate_id, first_entry_at, first_scan_id, last_exit_at, inside)
  select b.conference_id, b.list_id, new.merged_into_id, b.first_entry_at, b.first_scan_id, b.last_exit_at, b.inside
    from attendances b where b.delegate_id = new.id
  on conflict (list_id, delegate_id) do update set
    first_scan_id = case when excluded.first_entry_at < a.first_entry_at then excluded.first_scan_id else a.first_scan_id end,
    first_entry_at = least(a.first_entry_at, excluded.first_entry_at),
    last_exit_at = greatest(a.last_exit_at, excluded.last_exit_at),
    inside = (select m.type = 'ENTRY' from moves m where m.list_id = a.list_id and m.delegate_id = a.delegate_id
               order by m.happened_at desc, m.seq desc limit 1);
  delete from attendances where delegate_id = new.id;
  return null;
end $$;
create trigger merge_attendance after update of merged_into_id on delegates for each row
  when (new.merged_into_id is not null and old.merged_into_id is null) execute function merge_attendance();

-- What a door may know of somebody, with the answers it is to see.
create or replace function door_card(delegate uuid) returns json language sql stable
return (select json_build_object(
    'id', c.id, 'fullName', c.full_name, 'position', localised(c.position_vi, c.position_en), 'category', c.category,
    'organisation', json_build_object('id', c.organisation_id, 'code', c.organisation_code, 'kind', c.organisation_kind,
                                      'name', localised(c.organisation_name_vi, c.organisation_name_en)),
    'answers', (select json_object_agg(q.code, d.answers ->> q.code order by q.position, q.code)
                  from questions q join delegates d on d.id = c.id
                 where q.conference_id = c.conference_id and q.shown_at_check_in and d.answers ? q.code))
  from delegate_cards c where c.id = delegate);
