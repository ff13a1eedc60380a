-- What was signed for an account holds in one generation of it: another password, role or scope begins the next one, and so
-- does closing it. A number, not a moment: nodes' clocks differ, and a change falls into the second of a sign-in.
alter table accounts add column generation bigint not null default 0;
alter table refresh_tokens add column generation bigint not null default 0;

create function begin_generation() returns trigger language plpgsql as $$
begin
  new.generation := old.generation + 1;
  return new;
end
$$;

create trigger begin_generation before update on accounts for each row
  when ((old.password_hash, old.role, old.conference_id, old.organisation_id, old.delegate_id, old.deactivated_at)
    is distinct from
    (new.password_hash, new.role, new.conference_id, new.organisation_id, new.delegate_id, new.deactivated_at))
  execute function begin_generation();
