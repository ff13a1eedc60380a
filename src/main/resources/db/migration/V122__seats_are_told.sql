-- A session that somebody has signed up for leaves the draft once they were told that it is cancelled, or gone: their seats
-- leave with it, and whoever has none is told nothing. Asked with the row held, for which whoever signs up waits.
create function keep_told_seats() returns trigger language plpgsql as $$
begin
  if exists (select from sign_ups s where s.session_id = old.id)
     and not exists (select from public_sessions p where p.session_id = old.id and (p.cancelled or p.gone)) then
    raise exception 'people have signed up for session %', old.id
      using errcode = 'check_violation', constraint = 'ck_sessions_sign_ups', table = 'sessions';
  end if;
  return old;
end $$;
create trigger keep_told_seats before delete on sessions for each row execute function keep_told_seats();
