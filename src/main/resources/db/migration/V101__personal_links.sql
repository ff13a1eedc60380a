-- An account may be without a password: its owner came by a personal link.
alter table accounts alter column password_hash drop not null;
alter table accounts
  add column full_name       human_text,
  add column email           text,
  add column deactivated_at  timestamptz,
  add column last_sign_in_at timestamptz,
  add constraint uq_accounts_organisation unique (organisation_id, id);
-- One account for one address that acts for an organisation; those of the past do not count.
create unique index uq_accounts_email on accounts (organisation_id, lower(email)) where deactivated_at is null;

-- An invitation to act for an organisation. Of its link only the digest is kept: who reads this table cannot sign in.
create table invitations (
  id              uuid        not null,
  conference_id   uuid        not null,
  organisation_id uuid        not null,
  account_id      uuid        not null,
  full_name       human_text  not null,
  email           text        not null,
  language        text        not null,
  token_hash      bytea       not null,
  created_by      text        not null,
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  redeemed_at     timestamptz,
  revoked_at      timestamptz,
  constraint pk_invitations primary key (id),
  constraint uq_invitations_account unique (account_id),
  constraint uq_invitations_token_hash unique (token_hash),
  constraint fk_invitations_organisation foreign key (conference_id, organisation_id)
    references organisations (conference_id, id),
  constraint fk_invitations_account foreign key (organisation_id, account_id) references accounts (organisation_id, id),
  constraint ck_invitations_language check (language in ('VI', 'EN')),
  constraint ck_invitations_token_hash check (length(token_hash) = 32),
  constraint ck_invitations_expires_at check (expires_at > created_at)
);
create index ix_invitations_organisation on invitations (organisation_id, created_at, id);
