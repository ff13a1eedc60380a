-- What a speaker says of themselves, and whether they come. Nothing of it is public unless they consent.
create table speaker_profiles (
  delegate_id    uuid    not null,
  conference_id  uuid    not null,
  bio_vi         human_text,
  bio_en         human_text,
  -- Spoken, as tags of BCP 47.
  languages      text[]  not null default '{}',
  consents       boolean not null default false,
  confirmation   text    not null default 'UNANSWERED',
  decline_reason human_text,
  answered_at    timestamptz,
  answered_by    text,
  version        bigint  not null default 0,
  constraint pk_speaker_profiles primary key (delegate_id),
  constraint fk_speaker_profiles_delegate foreign key (conference_id, delegate_id)
    references delegates (conference_id, id) on delete cascade,
  constraint ck_speaker_profiles_confirmation check (confirmation in ('UNANSWERED', 'CONFIRMED', 'DECLINED')),
  constraint ck_speaker_profiles_answered check ((confirmation = 'UNANSWERED') = (answered_at is null)
    and (answered_at is null) = (answered_by is null)),
  constraint ck_speaker_profiles_decline_reason check (decline_reason is null or confirmation = 'DECLINED')
);

-- When they can come; always where nothing is said.
create table speaker_availability (
  delegate_id uuid        not null,
  starts_at   timestamptz not null,
  ends_at     timestamptz not null,
  constraint pk_speaker_availability primary key (delegate_id, starts_at, ends_at),
  constraint fk_speaker_availability_delegate foreign key (delegate_id)
    references speaker_profiles (delegate_id) on delete cascade,
  constraint ck_speaker_availability_times check (ends_at > starts_at)
);

-- Personal links by which a speaker answers. Of a link only the digest is kept; it is good once.
create table speaker_links (
  id            uuid        not null,
  conference_id uuid        not null,
  delegate_id   uuid        not null,
  token_hash    bytea       not null,
  created_by    text        not null,
  created_at    timestamptz not null,
  expires_at    timestamptz not null,
  redeemed_at   timestamptz,
  revoked_at    timestamptz,
  constraint pk_speaker_links primary key (id),
  constraint uq_speaker_links_token_hash unique (token_hash),
  constraint fk_speaker_links_delegate foreign key (conference_id, delegate_id)
    references delegates (conference_id, id) on delete cascade,
  constraint ck_speaker_links_token_hash check (length(token_hash) = 32),
  constraint ck_speaker_links_expires_at check (expires_at > created_at)
);
-- A speaker has one link that is good.
create unique index uq_speaker_links_open on speaker_links (delegate_id) where redeemed_at is null and revoked_at is null;

-- Who has a part in the draft is a speaker, and so is whoever was entered as one.
create or replace view speakers as
  select c.id, c.conference_id, c.full_name, c.given_key, c.position_vi, c.position_en, c.status,
         c.organisation_name_vi, c.organisation_name_en,
         c.organisation_id, p.bio_vi, p.bio_en, coalesce(p.languages, '{}') as languages,
         coalesce(p.consents, false) as consents, coalesce(p.confirmation, 'UNANSWERED') as confirmation,
         p.decline_reason, coalesce(p.version, 0) as version, fold(c.full_name) as folded
    from delegate_cards c left join speaker_profiles p on p.delegate_id = c.id
   where p.delegate_id is not null
      or exists (select from session_roles r where r.delegate_id = c.id)
      or exists (select from talk_speakers t where t.delegate_id = c.id);

-- What a duplicate said of themselves is the person's, unless the person said something. Their open link is no longer
-- good: it would answer for somebody who is not there.
create function merge_speakers() returns trigger language plpgsql as $$
begin
  insert into speaker_profiles (delegate_id, conference_id, bio_vi, bio_en, languages, consents, confirmation,
                                decline_reason, answered_at, answered_by)
  select new.merged_into_id, conference_id, bio_vi, bio_en, languages, consents, confirmation, decline_reason,
         answered_at, answered_by
    from speaker_profiles where delegate_id = new.id
  on conflict (delegate_id) do nothing;
  insert into speaker_availability (delegate_id, starts_at, ends_at)
  select new.merged_into_id, starts_at, ends_at from speaker_availability where delegate_id = new.id
  on conflict do nothing;
  delete from speaker_profiles where delegate_id = new.id;
  update speaker_links set revoked_at = now()
   where delegate_id = new.id and redeemed_at is null and revoked_at is null;
  return null;
end $$;
create trigger merge_speakers after update of merged_into_id on delegates for each row
  when (new.merged_into_id is not null and old.merged_into_id is null) execute function merge_speakers();
