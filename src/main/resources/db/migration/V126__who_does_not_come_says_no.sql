-- Nobody is said to speak who does not come to the conference.
create function refuse_absent_speakers() returns trigger language plpgsql as $$
begin
  perform from delegates d
    where d.id = new.delegate_id and d.status not in ('DECLINED', 'WITHDRAWN', 'MERGED') for share;
  if not found then
    raise exception 'speaker % does not come', new.delegate_id
      using errcode = 'check_violation', constraint = 'ck_speaker_links_coming', table = 'speaker_profiles';
  end if;
  return new;
end $$;
create trigger refuse_absent_speakers before insert or update of confirmation on speaker_profiles for each row
  when (new.confirmation = 'CONFIRMED') execute function refuse_absent_speakers();
