-- The secret address of a person's agenda, for calendar programs, which cannot sign in. Of it only the digest is kept:
-- who reads this table cannot read an agenda. A person has one; a new one takes its place.
create table agenda_links (
  conference_id uuid        not null,
  delegate_id   uuid        not null,
  token_hash    bytea       not null,
  created_by    text        not null,
  created_at    timestamptz not null,
  constraint pk_agenda_links primary key (delegate_id),
  constraint uq_agenda_links_token_hash unique (token_hash),
  constraint fk_agenda_links_delegate foreign key (conference_id, delegate_id)
    references delegates (conference_id, id) on delete cascade,
  constraint ck_agenda_links_token_hash check (length(token_hash) = 32)
);

-- A link goes with the person, unless that person has one.
create function merge_agenda_links() returns trigger language plpgsql as $$
begin
  update agenda_links l set delegate_id = new.merged_into_id
   where l.delegate_id = new.id
     and not exists (select from agenda_links o where o.delegate_id = new.merged_into_id);
  delete from agenda_links where delegate_id = new.id;
  return null;
end $$;
create trigger merge_agenda_links after update of merged_into_id on delegates for each row
  when (new.merged_into_id is not null and old.merged_into_id is null) execute function merge_agenda_links();
