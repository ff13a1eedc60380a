create extension if not exists btree_gist;
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- How people type names: without diacritics, in any case, composed or not. Immutable, so that it can be indexed; the
-- dictionary is named with its schema, so that it holds under any search_path. Lower-casing by ICU, because the C locale
-- knows only ASCII.
do $$
begin
  execute format(
    $f$create function fold(t text) returns text language sql immutable strict parallel safe return
       lower(%1$I.unaccent('%1$I.unaccent'::regdictionary, normalize(t, NFC)) collate "und-x-icu")$f$,
    (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'unaccent'));
end $$;

-- A text a person wrote: composed (NFC), not blank.
create domain human_text as text
  constraint ck_human_text_nfc check (value is nfc normalized)
  constraint ck_human_text_blank check (value !~ '^\s*$');

create table idempotency_keys (
  principal  text        not null,
  route      text        not null,
  key        text        not null,
  digest     text        not null,
  status     int         not null,
  body       text,
  location   text,
  etag       text,
  created_at timestamptz not null default now(),
  constraint pk_idempotency_keys primary key (principal, route, key)
);
create index ix_idempotency_keys_created_at on idempotency_keys (created_at);
