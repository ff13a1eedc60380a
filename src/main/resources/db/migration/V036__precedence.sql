-- The order of precedence as the protocol office set it: data, never computed, and each version stays.
create table precedence_versions (
  conference_id uuid        not null,
  number        int         not null,
  note          text,
  -- First to last.
  delegates     uuid[]      not null,
  set_by        text        not null,
  set_at        timestamptz not null,
  constraint pk_precedence_versions primary key (conference_id, number),
  constraint fk_precedence_versions_conference foreign key (conference_id) references conferences (id),
  constraint ck_precedence_versions_number check (number > 0)
);

-- Place in the current version, so that lists can be sorted by it; whoever is not named comes last.
alter table delegates add precedence int not null default 2147483647;
create index ix_delegates_by_precedence on delegates (conference_id, precedence, given_key, full_name, id);

create function set_precedence() returns trigger language plpgsql as $$
begin
  if cardinality(new.delegates) <> (select count(distinct d.id) from delegates d
                                     where d.conference_id = new.conference_id and d.id = any (new.delegates)) then
    raise exception 'unknown or twice' using
      errcode = 'check_violation', constraint = 'ck_precedence_versions_delegates', table = 'precedence_versions';
  end if;
  update delegates d set precedence = coalesce(place.at, 2147483647)
    from delegates as same left join unnest(new.delegates) with ordinality as place (id, at) on place.id = same.id
   where same.conference_id = new.conference_id and d.id = same.id
     and d.precedence <> coalesce(place.at, 2147483647);
  return null;
end $$;
create trigger set_precedence after insert on precedence_versions for each row execute function set_precedence();

create function refuse_change_of_precedence() returns trigger language plpgsql as $$
begin
  raise exception 'a version of the order of precedence is never changed' using errcode = 'restrict_violation';
end $$;
create trigger refuse_change_of_precedence before update or delete or truncate on precedence_versions
  for each statement execute function refuse_change_of_precedence();
