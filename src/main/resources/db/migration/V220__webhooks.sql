-- Other systems that are told what happened, as Standard Webhooks says.
create table webhooks (
  id              uuid        not null,
  conference_id   uuid        not null,
  name            human_text  not null,
  url             text        not null,
  types           text[]      not null,
  -- Nothing goes there any more: the organiser said so, the other end did (410), or it failed for too long.
  disabled_at     timestamptz,
  disabled_reason text,
  -- Since when nothing but failures; how many one after the other.
  failing_since   timestamptz,
  failures        int         not null default 0,
  -- Until then nothing is sent there, since something failed a moment ago.
  paused_until    timestamptz,
  created_at      timestamptz not null default now(),
  version         bigint      not null default 0,
  constraint pk_webhooks primary key (id),
  constraint uq_webhooks_conference unique (conference_id, id),
  constraint uq_webhooks_url unique (conference_id, url),
  constraint fk_webhooks_conference foreign key (conference_id) references conferences (id),
  constraint ck_webhooks_url check (url ~ '^https?://' and length(url) <= 1000),
  constraint ck_webhooks_types check (cardinality(types) > 0 and types <@ '{delegate.registered, delegate.status_changed,
    programme.published, meeting.booked, meeting.changed, proposal.submitted, proposal.status_changed, direction.adopted,
    notice.created}'::text[]),
  constraint ck_webhooks_disabled_reason check (disabled_reason in ('ORGANISER', 'GONE', 'FAILING')),
  constraint ck_webhooks_disabled check ((disabled_at is null) = (disabled_reason is null)),
  constraint ck_webhooks_failing check ((failing_since is null) = (failures = 0))
);

-- Each change writes a row for each of them, so they are few. Of several registered at once each sees those before.
create function keep_webhooks_few() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('webhooks/' || new.conference_id, 0));
  if (select count(*) from webhooks w where w.conference_id = new.conference_id) >= 20 then
    raise exception 'enough webhooks' using errcode = 'check_violation', schema = tg_table_schema, table = tg_table_name,
      constraint = 'ck_webhooks_number';
  end if;
  return new;
end $$;
create trigger keep_webhooks_few before insert on webhooks for each row execute function keep_webhooks_few();

-- What the other end verifies signatures with. One is the last; the one before it goes on for a while beside it.
create table webhook_secrets (
  id            uuid        not null,
  conference_id uuid        not null,
  webhook_id    uuid        not null,
  created_at    timestamptz not null default now(),
  expires_at    timestamptz,
  constraint pk_webhook_secrets primary key (id),
  constraint fk_webhook_secrets_webhook foreign key (conference_id, webhook_id) references webhooks (conference_id, id)
    on delete cascade
);
create unique index uq_webhook_secrets_current on webhook_secrets (webhook_id) where expires_at is null;
create unique index uq_webhook_secrets_before on webhook_secrets (webhook_id) where expires_at is not null;

-- The public keys of nodes to which secrets are sealed, each node's private one being in its data directory.
create table sealing_keys (
  kid        text        not null,
  public_key text        not null,
  created_at timestamptz not null default now(),
  constraint pk_sealing_keys primary key (kid)
);

-- The secret itself stands nowhere: for each node a copy that this node alone opens (JWE, RFC 7516).
create table webhook_secret_copies (
  secret_id uuid not null,
  kid       text not null,
  sealed    text not null,
  constraint pk_webhook_secret_copies primary key (secret_id, kid),
  constraint fk_webhook_secret_copies_secret foreign key (secret_id) references webhook_secrets (id) on delete cascade,
  constraint fk_webhook_secret_copies_kid foreign key (kid) references sealing_keys (kid)
);
create index ix_webhook_secret_copies_kid on webhook_secret_copies (kid);

-- The outbox of webhooks, written in the transaction of what they tell; what is sent is these bytes, at each attempt.
create table webhook_deliveries (
  id              uuid        not null,
  conference_id   uuid        not null,
  webhook_id      uuid        not null,
  -- The webhook-id: the same at each attempt, and for all who are told.
  event_id        uuid        not null,
  type            text        not null,
  payload         text        not null,
  state           text        not null default 'WAITING',
  attempts        int         not null default 0,
  -- The taking-up that may write; one given up for dead has lost it.
  run             uuid,
  taken_at        timestamptz,
  next_attempt_at timestamptz not null default now(),
  created_at      timestamptz not null default now(),
  sent_at         timestamptz,
  failure         text,
  constraint pk_webhook_deliveries primary key (id),
  constraint uq_webhook_deliveries_event unique (webhook_id, event_id),
  constraint fk_webhook_deliveries_webhook foreign key (conference_id, webhook_id) references webhooks (conference_id, id)
    on delete cascade,
  constraint ck_webhook_deliveries_state check (state in ('WAITING', 'SENDING', 'SENT', 'BOUNCED', 'FAILED')),
  constraint ck_webhook_deliveries_sending check ((state = 'SENDING') = (run is not null)),
  constraint ck_webhook_deliveries_sent check ((state = 'SENT') = (sent_at is not null))
);
create index ix_webhook_deliveries_due on webhook_deliveries (next_attempt_at, id) where state in ('WAITING', 'SENDING');
create index ix_webhook_deliveries_open on webhook_deliveries (webhook_id, state) where state in ('WAITING', 'SENDING');
create index ix_webhook_deliveries_webhook on webhook_deliveries (webhook_id, created_at, id);
create index ix_webhook_deliveries_created_at on webhook_deliveries (created_at);

-- What each attempt came to: the answer's number and its first bytes, or what failed.
create table webhook_attempts (
  id           uuid        not null,
  delivery_id  uuid        not null,
  started_at   timestamptz not null,
  milliseconds int         not null,
  status       int,
  failure      text,
  response     text,
  constraint pk_webhook_attempts primary key (id),
  constraint fk_webhook_attempts_delivery foreign key (delivery_id) references webhook_deliveries (id) on delete cascade,
  constraint ck_webhook_attempts_answer check (num_nonnulls(status, failure) = 1),
  constraint ck_webhook_attempts_response check (response is null or length(response) <= 256)
);
create index ix_webhook_attempts_delivery on webhook_attempts (delivery_id, started_at, id);

-- What waits for one that is disabled waits in vain; it is kept as failed, and can be replayed.
create function give_up_webhook_deliveries() returns trigger language plpgsql as $$
begin
  update webhook_deliveries set state = 'FAILED', failure = 'webhook-disabled'
   where webhook_id = new.id and state = 'WAITING';
  return null;
end $$;
create trigger give_up_webhook_deliveries after update of disabled_at on webhooks for each row
  when (old.disabled_at is null and new.disabled_at is not null) execute function give_up_webhook_deliveries();

select audit('webhooks', '{failing_since, failures, paused_until}');
select audit('webhook_secrets');
