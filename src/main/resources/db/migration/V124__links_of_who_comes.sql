-- A speaker who does not come has no personal link that is good, and gets none. A new link takes the place of the one before.
-- Locks in one order: the person, then their links.
create function admit_speaker_link() returns trigger language plpgsql as $$
begin
  perform from delegates d
    where d.id = new.delegate_id and d.status not in ('DECLINED', 'WITHDRAWN', 'MERGED') for share;
  if not found then
    raise exception 'speaker % does not come', new.delegate_id
      using errcode = 'check_violation', constraint = 'ck_speaker_links_coming', table = 'speaker_links';
  end if;
  update speaker_links set revoked_at = new.created_at
   where delegate_id = new.delegate_id and redeemed_at is null and revoked_at is null;
  return new;
end $$;
create trigger admit_speaker_link before insert on speaker_links for each row execute function admit_speaker_link();

create function revoke_speaker_links() returns trigger language plpgsql as $$
begin
  update speaker_links set revoked_at = now()
   where delegate_id = cast(to_jsonb(new) ->> tg_argv[0] as uuid)
     and redeemed_at is null and revoked_at is null;
  return null;
end $$;
create trigger revoke_speaker_links after update of status on delegates for each row
  when (new.status in ('DECLINED', 'WITHDRAWN')) execute function revoke_speaker_links('id');
-- Whoever has said that they do not come has answered; the organiser may ask again.
create trigger revoke_speaker_links after update of confirmation on speaker_profiles for each row
  when (new.confirmation = 'DECLINED') execute function revoke_speaker_links('delegate_id');

update speaker_links l set revoked_at = now()
 where l.redeemed_at is null and l.revoked_at is null
   and (exists (select from delegates d where d.id = l.delegate_id and d.status in ('DECLINED', 'WITHDRAWN'))
     or exists (select from speaker_profiles p where p.delegate_id = l.delegate_id and p.confirmation = 'DECLINED'));
