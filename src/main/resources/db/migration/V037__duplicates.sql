-- A person nominated twice, found out and merged: the one who was merged stays as a row, so that everything that named
-- it still does, and is the other one from then on.
alter table delegates
  add merged_into_id uuid,
  add constraint fk_delegates_merged_into foreign key (conference_id, merged_into_id) references delegates (conference_id, id),
  add constraint ck_delegates_merged_into check (merged_into_id <> id),
  drop constraint ck_delegates_status,
  add constraint ck_delegates_status check (status in ('WAITING', 'PENDING', 'APPROVED', 'DECLINED', 'WITHDRAWN', 'MERGED')),
  add constraint ck_delegates_merged check ((status = 'MERGED') = (merged_into_id is not null));
create index ix_delegates_merged_into on delegates (merged_into_id) where merged_into_id is not null;

-- Pairs are decided once: one way or another two people are one, or they are not.
create table different_people (
  conference_id uuid        not null,
  one_id        uuid        not null,
  other_id      uuid        not null,
  decided_by    text        not null,
  decided_at    timestamptz not null,
  constraint pk_different_people primary key (one_id, other_id),
  constraint fk_different_people_one foreign key (conference_id, one_id) references delegates (conference_id, id) on delete cascade,
  constraint fk_different_people_other foreign key (conference_id, other_id) references delegates (conference_id, id) on delete cascade,
  constraint ck_different_people_order check (one_id < other_id)
);

-- How sure it is that two rows are one person, 100 being certain, and why; 0 where nothing says so.
create function likeness(one delegates, other delegates) returns table (score int, reason text) language sql stable as $$
  select s.score, s.reason from (values
      (100, 'PHONE', one.phone = other.phone),
      (100, 'EMAIL', lower(one.email) = lower(other.email)),
      (95,  'NAME_AND_ORGANISATION', one.folded = other.folded and one.organisation_id = other.organisation_id),
      (80,  'NAME', one.folded = other.folded),
      ((similarity(one.folded, other.folded) * 70)::int, 'NEAR_NAME',
       similarity(one.folded, other.folded) >= 0.6 and one.organisation_id = other.organisation_id)
    ) s (score, reason, holds)
   where s.holds order by s.score desc limit 1
$$;
create index ix_delegates_phone on delegates (conference_id, phone) where phone is not null;
create index ix_delegates_email on delegates (conference_id, lower(email)) where email is not null;
create index ix_delegates_same_name on delegates (conference_id, folded);

-- Pairs that look like one person and were not decided yet, each with the strongest reason.
create view duplicates as
  with pairs as (
    select a.id as one_id, b.id as other_id from delegates a join delegates b
        on b.conference_id = a.conference_id and b.phone = a.phone and a.id < b.id
    union
    select a.id, b.id from delegates a join delegates b
        on b.conference_id = a.conference_id and lower(b.email) = lower(a.email) and a.id < b.id
    union
    select a.id, b.id from delegates a join delegates b
        on b.conference_id = a.conference_id and b.folded = a.folded and a.id < b.id
    union
    select a.id, b.id from delegates a join delegates b
        on b.conference_id = a.conference_id and b.organisation_id = a.organisation_id and b.folded % a.folded and a.id < b.id)
  select one.conference_id, one.id as one_id, other.id as other_id, l.score, l.reason
    from pairs p
    join delegates one on one.id = p.one_id and one.status <> 'MERGED'
    join delegates other on other.id = p.other_id and other.status <> 'MERGED'
    cross join lateral likeness(one, other) l
   where not exists (select from different_people d where d.one_id = p.one_id and d.other_id = p.other_id);

-- Whoever was merged into one who is merged now is the last of them: the way is always one step.
create function follow_merge() returns trigger language plpgsql as $$
begin
  update delegates set merged_into_id = new.merged_into_id where merged_into_id = new.id;
  return null;
end $$;
create trigger follow_merge after update of merged_into_id on delegates for each row
  when (new.merged_into_id is not null) execute function follow_merge();
