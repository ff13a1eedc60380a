-- Whoever has lost their way in asks for another link. What is asked is only noted: known address or not, it is the same one
-- statement, so that neither the answer nor its time tells who is registered. Once for an address; it is answered soon after.
create table link_requests (
  conference_code text        not null,
  email           text        not null,
  asked_at        timestamptz not null,
  constraint pk_link_requests primary key (conference_code, email),
  constraint ck_link_requests_email check (email = lower(email))
);

-- An account has one invitation of the organiser, and one for each link that its owner asked for.
alter table invitations drop constraint uq_invitations_account,
  add column asked_for boolean not null default false;
create unique index uq_invitations_account on invitations (account_id) where not asked_for;

create or replace view focal_point_contacts as
  select a.id, a.conference_id, a.organisation_id, coalesce(a.full_name, a.username) as full_name, a.email,
         coalesce(i.language, 'VI') as language
    from accounts a left join invitations i on i.account_id = a.id and not i.asked_for
   where a.role = 'FOCAL_POINT' and a.email is not null and a.deactivated_at is null;

-- Invites again whoever asked and acts for an organisation, once in five minutes; forgets the others. The token of the row itself is
-- nobody's: the link that is sent is made when it is sent.
create function answer_link_requests(p_now timestamptz, p_until timestamptz) returns int language plpgsql as $$
declare
  v_answered int;
begin
  with asked as (
    delete from link_requests q
     where (q.conference_code, q.email) in (select w.conference_code, w.email from link_requests w for update skip locked)
    returning q.conference_code, q.email)
  insert into invitations (id, conference_id, organisation_id, account_id, full_name, email, language, token_hash, created_by,
                           created_at, expires_at, asked_for)
  select gen_random_uuid(), a.conference_id, a.organisation_id, a.id, a.full_name, a.email, first.language,
         sha256(cast(gen_random_uuid()::text || gen_random_uuid()::text as bytea)), a.username, p_now, p_until, true
    from asked q
    join conferences c on c.code = q.conference_code
    join accounts a on a.conference_id = c.id and lower(a.email) = q.email and a.role = 'FOCAL_POINT' and a.deactivated_at is null
    join invitations first on first.account_id = a.id and not first.asked_for
   where not exists (select from invitations i
                      where i.account_id = a.id and i.asked_for and i.created_at > p_now - interval '5 minutes');
  get diagnostics v_answered = row_count;
  return v_answered;
end $$;
