-- What is set right about an intervention stays near its session: on one of its days, or the day before or after it, as the
-- clocks of the conference show them.
create function days_of_session(session uuid) returns tstzrange language sql stable
return (select tstzrange(
    (date_trunc('day', p.starts_at at time zone c.time_zone) - interval '1 day') at time zone c.time_zone,
    (date_trunc('day', p.ends_at at time zone c.time_zone) + interval '2 days') at time zone c.time_zone)
  from public_sessions p join conferences c on c.id = p.conference_id where p.session_id = session);

-- Whoever takes the floor back at once may have let it last no time; a correction says how long it was.
create function check_correction() returns trigger language plpgsql as $$
begin
  if new.ended_at <= new.began_at then
    raise exception 'intervention % ends before it begins', new.id
      using errcode = 'check_violation', constraint = 'ck_interventions_times', table = 'interventions';
  end if;
  if new.paused_millis >= extract(epoch from new.ended_at - new.began_at) * 1000 then
    raise exception 'intervention % is paused for longer than it lasts', new.id
      using errcode = 'check_violation', constraint = 'ck_interventions_pauses', table = 'interventions';
  end if;
  if not (new.began_at <@ days_of_session(new.session_id) and new.ended_at <@ days_of_session(new.session_id)) then
    raise exception 'intervention % is not on the days of its session', new.id
      using errcode = 'check_violation', constraint = 'ck_interventions_days', table = 'interventions';
  end if;
  return new;
end $$;
create trigger check_correction before update of began_at on interventions for each row execute function check_correction();
