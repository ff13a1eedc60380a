-- What a duplicate does in the draft the person does, once; whoever edits it meanwhile is told. Whoever is bound by what was
-- published is not merged away at all.
create function merge_roles() returns trigger language plpgsql as $$
begin
  update sessions s set version = version + 1
   where exists (select from session_roles r where r.session_id = s.id and r.delegate_id = new.id);
  delete from session_roles r
   where r.delegate_id = new.id
     and exists (select from session_roles o
                  where o.session_id = r.session_id and o.role = r.role and o.delegate_id = new.merged_into_id);
  update session_roles set delegate_id = new.merged_into_id where delegate_id = new.id;
  update talks t set version = version + 1
   where exists (select from talk_speakers p where p.talk_id = t.id and p.delegate_id = new.id);
  delete from talk_speakers p
   where p.delegate_id = new.id
     and exists (select from talk_speakers o where o.talk_id = p.talk_id and o.delegate_id = new.merged_into_id);
  update talk_speakers set delegate_id = new.merged_into_id where delegate_id = new.id;
  return null;
end $$;
create trigger merge_roles after update of merged_into_id on delegates for each row
  when (new.merged_into_id is not null and old.merged_into_id is null) execute function merge_roles();
