-- From when on all of a conference is frozen: who has no delegation is frozen by it too. Those who have one are frozen by
-- what is said of it.
create table delegation_freezes (
  conference_id uuid        not null,
  freezes_at    timestamptz not null,
  constraint pk_delegation_freezes primary key (conference_id),
  constraint fk_delegation_freezes_conference foreign key (conference_id) references conferences (id)
);

-- Whoever freezes or thaws is alone; whoever changes the people of an organisation without a delegation is so with others.
create function lock_of_freeze(conference uuid) returns bigint language sql immutable
return hashtextextended('freeze of ' || conference, 0);
