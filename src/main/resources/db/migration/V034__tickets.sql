-- Every code that was ever given to a person, so that each of them leads to whose it was. The current one stands in
-- delegates.ticket_code as well; a trigger copies it, so that no way in can forget to.
create table tickets (
  code              text        not null,
  conference_id     uuid        not null,
  delegate_id       uuid        not null,
  issued_at         timestamptz not null default now(),
  revoked_at        timestamptz,
  revoked_by        text,
  revocation_reason text,
  constraint pk_tickets primary key (code),
  constraint fk_tickets_delegate foreign key (conference_id, delegate_id)
    references delegates (conference_id, id) on delete cascade,
  constraint ck_tickets_revocation check (revoked_at is not null or revoked_by is null and revocation_reason is null)
);
create unique index uq_tickets_current on tickets (delegate_id) where revoked_at is null;
create index ix_tickets_delegate on tickets (delegate_id);

insert into tickets (code, conference_id, delegate_id, issued_at)
select ticket_code, conference_id, id, created_at from delegates;

create function keep_ticket() returns trigger language plpgsql as $$
begin
  update tickets set revoked_at = now() where delegate_id = new.id and revoked_at is null;
  insert into tickets (code, conference_id, delegate_id) values (new.ticket_code, new.conference_id, new.id);
  return null;
end $$;

create trigger keep_ticket_on_entry
  after insert on delegates for each row execute function keep_ticket();
create trigger keep_ticket_on_change
  after update of ticket_code on delegates for each row
  when (old.ticket_code is distinct from new.ticket_code) execute function keep_ticket();

-- The code in what a camera or a person handed over: a signed ticket begins with it; typed by hand it may be in lower
-- case, grouped by blanks or dashes, with the letters that Crockford's base 32 leaves out for the digits they look like.
create function ticket_code_in(written text) returns text language sql immutable strict parallel safe
return translate(upper(split_part(written, '.', 1)), 'OIL -', '011');

-- Whose a code is, and since when it is no longer good: what other features may know of tickets.
create view ticket_cards as select code, conference_id, delegate_id, revoked_at from tickets;

-- Public halves of the keys with which nodes sign tickets; phones verify with them.
create table ticket_keys (
  kid        text        not null,
  public_key text        not null,
  created_at timestamptz not null default now(),
  constraint pk_ticket_keys primary key (kid)
);

-- How the badges of a category look, where somebody said so.
create table badge_templates (
  conference_id      uuid       not null,
  category           text       not null,
  colour             text       not null,
  label_vi           human_text not null,
  label_en           human_text,
  shows_position     boolean    not null,
  shows_organisation boolean    not null,
  version            bigint     not null,
  constraint pk_badge_templates primary key (conference_id, category),
  constraint fk_badge_templates_conference foreign key (conference_id) references conferences (id),
  constraint ck_badge_templates_category check (category in ('HEAD', 'DEPUTY', 'MEMBER', 'STAFF', 'PRESS', 'GUEST')),
  constraint ck_badge_templates_colour check (colour ~ '^#[0-9A-F]{6}$')
);
