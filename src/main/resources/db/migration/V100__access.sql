-- Public halves of the nodes' signing keys: every node verifies what any node signed.
create table signing_keys (
  id         text        not null,
  public_key text        not null,
  created_at timestamptz not null default now(),
  constraint pk_signing_keys primary key (id)
);

create table accounts (
  id              uuid        not null,
  username        text        not null,
  password_hash   text        not null,
  role            text        not null,
  conference_id   uuid,
  organisation_id uuid,
  delegate_id     uuid,
  created_at      timestamptz not null default now(),
  version         bigint      not null default 0,
  constraint pk_accounts primary key (id),
  constraint fk_accounts_conference foreign key (conference_id) references conferences (id),
  constraint fk_accounts_organisation foreign key (conference_id, organisation_id)
    references organisations (conference_id, id),
  constraint fk_accounts_delegate foreign key (conference_id, delegate_id) references delegates (conference_id, id),
  constraint ck_accounts_role check (role in ('ORGANISER', 'DESK', 'FOCAL_POINT', 'DELEGATE')),
  -- Whom an account acts for follows from its role; only organisers are bound to no conference.
  constraint ck_accounts_scope check (case role
    when 'ORGANISER'   then organisation_id is null and delegate_id is null
    when 'DESK'        then conference_id is not null and organisation_id is null and delegate_id is null
    when 'FOCAL_POINT' then conference_id is not null and organisation_id is not null and delegate_id is null
    when 'DELEGATE'    then conference_id is not null and organisation_id is null and delegate_id is not null
  end)
);
-- One name, however it is typed.
create unique index uq_accounts_username on accounts (lower(username));

create table refresh_tokens (
  token_hash bytea       not null,
  account_id uuid        not null,
  expires_at timestamptz not null,
  constraint pk_refresh_tokens primary key (token_hash),
  constraint fk_refresh_tokens_account foreign key (account_id) references accounts (id) on delete cascade
);
