-- How many meetings a party takes in all; as many as there is time for where nothing is said.
alter table parties add column most_meetings int,
  add constraint ck_parties_most_meetings check (most_meetings > 0);
create index ix_meeting_seats_party on meeting_seats (party_id);

create function meetings_of(p_party uuid) returns bigint language sql stable as $$
  select count(*) from meeting_seats s where s.party_id = p_party
$$;

-- A limit is kept one seat after the other: whoever has won a seat of a limited party waits here until those before have
-- been committed, and counts them. Parties are seated in the order of their ids, so nobody waits in a circle; parties
-- without a limit cost nothing. Whoever lost the seat to the exclusion constraint never comes here.
create function keep_limits_of_parties() returns trigger language plpgsql as $$
declare
  v_most int;
begin
  select p.most_meetings into v_most from parties p where p.id = new.party_id;
  if v_most is not null then
    perform pg_advisory_xact_lock(hashtextextended(new.party_id::text, 0));
    if meetings_of(new.party_id) > v_most then
      raise exception 'party % has all its meetings', new.party_id
        using errcode = 'check_violation', constraint = 'ck_meetings_limit', table = 'meetings';
    end if;
  end if;
  return null;
end $$;
create trigger keep_limits_of_parties after insert on meeting_seats for each row
  execute function keep_limits_of_parties();

-- The same without waiting, so that whoever asks a party that is full learns that before anything else.
create function refuse_full_parties() returns trigger language plpgsql as $$
begin
  if exists (select from parties p where p.id in (new.party_id, new.other_party_id)
              and p.most_meetings is not null and meetings_of(p.id) >= p.most_meetings) then
    raise exception 'a party has all its meetings'
      using errcode = 'check_violation', constraint = 'ck_meetings_limit', table = 'meetings';
  end if;
  return new;
end $$;
create trigger refuse_full_parties before insert on meetings for each row execute function refuse_full_parties();

-- A limit is never lower than what there is. Whoever changes a party holds it alone, so nobody books meanwhile.
create function refuse_limits_below_meetings() returns trigger language plpgsql as $$
begin
  if meetings_of(new.id) > new.most_meetings then
    raise exception 'party % has more meetings', new.id
      using errcode = 'check_violation', constraint = 'ck_meetings_limit', table = 'meetings';
  end if;
  return new;
end $$;
create trigger refuse_limits_below_meetings before update of most_meetings on parties for each row
  execute function refuse_limits_below_meetings();
