create table organisations (
  id            uuid        not null,
  conference_id uuid        not null,
  code          text        not null,
  kind          text        not null,
  name_vi       human_text  not null,
  name_en       human_text,
  -- ISO 3166-1 alpha-2: where it sits, and, for a mission abroad, what it covers.
  country       text,
  countries     text[]      not null default '{}',
  created_at    timestamptz not null default now(),
  version       bigint      not null default 0,
  folded        text        not null generated always as (fold(name_vi || ' ' || coalesce(name_en, '') || ' ' || code)) stored,
  constraint pk_organisations primary key (id),
  constraint uq_organisations_code unique (conference_id, code),
  constraint uq_organisations_conference unique (conference_id, id),
  constraint fk_organisations_conference foreign key (conference_id) references conferences (id),
  constraint ck_organisations_kind check (kind in ('CENTRAL_AGENCY', 'PROVINCE', 'FOREIGN_AFFAIRS_OFFICE',
    'MISSION_ABROAD', 'EMBASSY', 'INTERNATIONAL_ORGANISATION', 'BUSINESS_ASSOCIATION', 'ENTERPRISE', 'NGO', 'PRESS')),
  constraint ck_organisations_country check (country ~ '^[A-Z]{2}$')
);
create index ix_organisations_folded on organisations using gin (folded gin_trgm_ops);

create table delegates (
  id              uuid        not null,
  conference_id   uuid        not null,
  organisation_id uuid        not null,
  -- The organisation's own name for the person in its lists; imports update by it.
  reference       text,
  full_name       human_text  collate "vi-x-icu" not null,
  family_name     human_text,
  given_name      human_text,
  name_order      text        not null default 'FAMILY_FIRST',
  title_vi        human_text,
  title_en        human_text,
  position_vi     human_text,
  position_en     human_text,
  category        text        not null,
  status          text        not null default 'PENDING',
  status_reason   text,
  email           text,
  phone           text,
  ticket_code     text        not null,
  created_at      timestamptz not null default now(),
  version         bigint      not null default 0,
  -- People are listed by given name: the one given, else the last word of a name that begins with the family's.
  given_key       text        collate "vi-x-icu" not null generated always as (coalesce(given_name,
    case name_order when 'GIVEN_FIRST' then regexp_replace(full_name, '\s.*$', '')
                    else regexp_replace(full_name, '^.*\s', '') end)) stored,
  folded          text        not null generated always as (fold(full_name)) stored,
  constraint pk_delegates primary key (id),
  constraint uq_delegates_conference unique (conference_id, id),
  constraint uq_delegates_ticket_code unique (ticket_code),
  constraint uq_delegates_reference unique (conference_id, reference),
  constraint fk_delegates_organisation foreign key (conference_id, organisation_id)
    references organisations (conference_id, id),
  constraint ck_delegates_name_order check (name_order in ('FAMILY_FIRST', 'GIVEN_FIRST')),
  constraint ck_delegates_category check (category in ('HEAD', 'DEPUTY', 'MEMBER', 'STAFF', 'PRESS', 'GUEST')),
  constraint ck_delegates_status check (status in ('PENDING', 'APPROVED', 'DECLINED', 'WITHDRAWN')),
  constraint ck_delegates_phone check (phone ~ '^\+[0-9]{6,15}$')
);
create index ix_delegates_by_name on delegates (conference_id, given_key, full_name, id);
create index ix_delegates_organisation on delegates (conference_id, organisation_id);
create index ix_delegates_folded on delegates using gin (folded gin_trgm_ops);

create table delegations (
  id                 uuid        not null,
  conference_id      uuid        not null,
  organisation_id    uuid        not null,
  head_id            uuid,
  note               text,
  created_at         timestamptz not null default now(),
  version            bigint      not null default 0,
  constraint pk_delegations primary key (id),
  constraint uq_delegations_organisation unique (organisation_id),
  constraint fk_delegations_organisation foreign key (conference_id, organisation_id)
    references organisations (conference_id, id),
  constraint fk_delegations_head foreign key (conference_id, head_id) references delegates (conference_id, id)
);

-- Places of an organisation by category: how many there may be, and how many are taken by people pending or approved.
-- A trigger counts, so that no way in can forget to; the check refuses the one too many, whoever comes first.
create table delegation_seats (
  organisation_id uuid not null,
  category        text not null,
  quota           int,
  taken           int  not null default 0,
  constraint pk_delegation_seats primary key (organisation_id, category),
  constraint fk_delegation_seats_organisation foreign key (organisation_id) references organisations (id),
  constraint ck_delegation_seats_category check (category in ('HEAD', 'DEPUTY', 'MEMBER', 'STAFF', 'PRESS', 'GUEST')),
  constraint ck_delegation_seats_quota check (quota is null or quota >= 0 and taken <= quota),
  constraint ck_delegation_seats_taken check (taken >= 0)
);

create function count_delegation_seats() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.status in ('PENDING', 'APPROVED') then
    update delegation_seats set taken = taken - 1
     where organisation_id = old.organisation_id and category = old.category;
  end if;
  if tg_op <> 'DELETE' and new.status in ('PENDING', 'APPROVED') then
    insert into delegation_seats as s (organisation_id, category, taken)
    values (new.organisation_id, new.category, 1)
    on conflict (organisation_id, category) do update set taken = s.taken + 1;
  end if;
  return null;
end $$;

create trigger count_delegation_seats_on_change
  after update of status, category, organisation_id on delegates for each row
  when ((old.status, old.category, old.organisation_id) is distinct from (new.status, new.category, new.organisation_id))
  execute function count_delegation_seats();
create trigger count_delegation_seats_on_entry
  after insert or delete on delegates for each row execute function count_delegation_seats();

-- An import that was previewed: what it would do, cell by cell, then what it did, so that it can be undone.
create table delegate_imports (
  id            uuid        not null,
  conference_id uuid        not null,
  file_name     text        not null,
  state         text        not null default 'PREVIEWED',
  plan          text        not null,
  created_by    text        not null,
  created_at    timestamptz not null default now(),
  version       bigint      not null default 0,
  constraint pk_delegate_imports primary key (id),
  constraint fk_delegate_imports_conference foreign key (conference_id) references conferences (id),
  constraint ck_delegate_imports_state check (state in ('PREVIEWED', 'CONFIRMED', 'REVERSED'))
);

-- What other features may know of a delegate: their queries read this, never the tables. No e-mail, no phone.
create view delegate_cards as
  select d.id, d.conference_id, d.full_name, d.name_order, d.given_key, d.position_vi, d.position_en, d.category, d.status,
         d.ticket_code, d.organisation_id, o.code as organisation_code, o.kind as organisation_kind,
         o.name_vi as organisation_name_vi, o.name_en as organisation_name_en
    from delegates d join organisations o on o.id = d.organisation_id;
