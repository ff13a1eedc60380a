-- Where people are reached: for delivery alone, which is why no card has it.
create view delegate_contacts as
  select d.id, d.conference_id, d.organisation_id, d.full_name, d.email,
         case when o.kind in ('EMBASSY', 'INTERNATIONAL_ORGANISATION') then 'EN' else 'VI' end as language
    from delegates d join organisations o on o.id = d.organisation_id
   where d.email is not null and d.merged_into_id is null;

create view focal_point_contacts as
  select a.id, a.conference_id, a.organisation_id, coalesce(a.full_name, a.username) as full_name, a.email,
         coalesce(i.language, 'VI') as language
    from accounts a left join invitations i on i.account_id = a.id
   where a.role = 'FOCAL_POINT' and a.email is not null and a.deactivated_at is null;

-- Those who sit at a meeting, and when it is.
create view meeting_people as
  select e.place_id as meeting_id, e.conference_id, e.delegate_id from engagements e where e.kind = 'MEETING';

-- A mail to one person of one cause, however often the job runs. Nothing of its words is kept: they are written from what it
-- is about when it is sent, so that a link in it stands nowhere, and a mail that waited says what is true then.
create table mails (
  id              uuid        not null,
  conference_id   uuid        not null,
  notice_id       uuid,
  invitation_id   uuid,
  kind            text        not null,
  cause           text        not null,
  address         text        not null,
  name            text        not null,
  language        text        not null,
  is_test         boolean     not null default false,
  state           text        not null default 'WAITING',
  attempts        int         not null default 0,
  -- The taking-up that may write; one given up for dead has lost it.
  run             uuid,
  taken_at        timestamptz,
  next_attempt_at timestamptz not null default now(),
  created_at      timestamptz not null default now(),
  sent_at         timestamptz,
  -- The server's answer as a code, or the kind of failure; never its text, in which addresses stand.
  failure         text,
  constraint pk_mails primary key (id),
  constraint fk_mails_conference foreign key (conference_id) references conferences (id),
  constraint fk_mails_notice foreign key (notice_id) references notices (id) on delete cascade,
  constraint fk_mails_invitation foreign key (invitation_id) references invitations (id) on delete cascade,
  constraint ck_mails_about check (num_nonnulls(notice_id, invitation_id) = 1),
  constraint ck_mails_language check (language in ('VI', 'EN')),
  constraint ck_mails_state check (state in ('WAITING', 'SENDING', 'SENT', 'BOUNCED', 'FAILED', 'OUTDATED')),
  constraint ck_mails_sending check ((state = 'SENDING') = (run is not null)),
  constraint ck_mails_sent check ((state = 'SENT') = (sent_at is not null))
);
create unique index uq_mails_cause on mails (conference_id, cause, lower(address));
create index ix_mails_due on mails (next_attempt_at, id) where state in ('WAITING', 'SENDING');
create index ix_mails_conference on mails (conference_id, created_at, id);
create index ix_mails_notice on mails (notice_id);
create index ix_mails_invitation on mails (invitation_id);

-- In the transaction of the notice, and so of its cause: the delegate is written to, or those who act for the organisation.
create function mail_notice() returns trigger language plpgsql as $$
begin
  insert into mails (id, conference_id, notice_id, kind, cause, address, name, language)
  select gen_random_uuid(), new.conference_id, new.id, new.kind, new.cause, told.email, told.full_name, told.language
    from (select c.email, c.full_name, c.language from delegate_contacts c where c.id = new.delegate_id
          union all
          select c.email, c.full_name, c.language from focal_point_contacts c
           where new.delegate_id is null and c.organisation_id = new.organisation_id) told
  on conflict do nothing;
  return null;
end $$;
create trigger mail_notice after insert on notices for each row execute function mail_notice();

create function mail_invitation() returns trigger language plpgsql as $$
begin
  insert into mails (id, conference_id, invitation_id, kind, cause, address, name, language)
  values (gen_random_uuid(), new.conference_id, new.id, 'INVITATION', 'invitation/' || new.id, new.email, new.full_name,
          new.language);
  return null;
end $$;
create trigger mail_invitation after insert on invitations for each row execute function mail_invitation();

-- Links that went out by mail: each sending has one of its own, made at that moment; of all of them one is redeemed.
create table invitation_links (
  token_hash    bytea       not null,
  invitation_id uuid        not null,
  created_at    timestamptz not null,
  constraint pk_invitation_links primary key (token_hash),
  constraint fk_invitation_links_invitation foreign key (invitation_id) references invitations (id) on delete cascade,
  constraint ck_invitation_links_token_hash check (length(token_hash) = 32)
);
create index ix_invitation_links_invitation on invitation_links (invitation_id);
