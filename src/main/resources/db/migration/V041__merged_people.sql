-- Whoever chairs, speaks or sits in a meeting is not merged away from under it, and whoever was merged away is not
-- engaged. Engaging holds the person together with others who do, merging alone.
create function lock_of_person(delegate uuid) returns bigint language sql immutable
return hashtextextended('person ' || delegate, 0);

create function refuse_merge_of_engaged() returns trigger language plpgsql as $$
declare
  v_delegate uuid;
begin
  if tg_table_name = 'engagements' then
    v_delegate := new.delegate_id;
    perform pg_advisory_xact_lock_shared(lock_of_person(v_delegate));
  else
    v_delegate := new.id;
    perform pg_advisory_xact_lock(lock_of_person(v_delegate));
  end if;
  if exists (select from engagements e where e.delegate_id = v_delegate)
     and exists (select from delegates d where d.id = v_delegate and d.status = 'MERGED') then
    raise exception 'delegate % is engaged and merged', v_delegate
      using errcode = 'check_violation', constraint = 'ck_engagements_merged', table = 'engagements';
  end if;
  return null;
end $$;
create trigger refuse_merge_of_engaged after insert on engagements
  for each row execute function refuse_merge_of_engaged();
create trigger refuse_merge_of_engaged after update of merged_into_id on delegates
  for each row when (new.merged_into_id is not null) execute function refuse_merge_of_engaged();
