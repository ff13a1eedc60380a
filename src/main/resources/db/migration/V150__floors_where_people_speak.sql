-- The floor is for sessions in which people speak to the hall, as they were told of them: nobody does in a break, or at the
-- tables of a matchmaking session. Whoever has it when a session becomes one may end.
create function offer_floor() returns trigger language plpgsql as $$
begin
  if exists (select from public_sessions p where p.session_id = new.session_id and p.kind in ('BREAK', 'MATCHMAKING')) then
    raise exception 'nobody is given the floor in session %', new.session_id
      using errcode = 'check_violation', constraint = 'ck_floors_offered', table = 'floors';
  end if;
  return new;
end $$;
create trigger offer_floor before insert on floor_requests for each row execute function offer_floor();
create trigger offer_floor before insert on interventions for each row execute function offer_floor();
