-- Phones and kiosks that scan. The token of the QR code is good once, the key until the device is revoked or given
-- another; of both only the digest is kept, so that who reads this table scans nothing.
create table devices (
  id                uuid        not null,
  conference_id     uuid        not null,
  name              human_text  collate "vi-x-icu" not null,
  gate              human_text,
  profile           text        not null,
  -- The lists it scans for; all where there are none.
  lists             uuid[]      not null default '{}',
  -- Whether whoever is registered at it is approved at once.
  approves_walk_ins boolean     not null default false,
  token_hash        bytea,
  token_expires_at  timestamptz,
  key_hash          bytea,
  hardware          text,
  system            text,
  app_version       text,
  initialised_at    timestamptz,
  last_seen_at      timestamptz,
  revoked_at        timestamptz,
  revoked_by        text,
  created_at        timestamptz not null default now(),
  version           bigint      not null default 0,
  constraint pk_devices primary key (id),
  constraint uq_devices_conference unique (conference_id, id),
  constraint uq_devices_name unique (conference_id, name),
  constraint uq_devices_token_hash unique (token_hash),
  constraint uq_devices_key_hash unique (key_hash),
  constraint fk_devices_conference foreign key (conference_id) references conferences (id),
  constraint ck_devices_profile check (profile in ('DOOR', 'KIOSK', 'DESK', 'STATS')),
  constraint ck_devices_walk_ins check (not approves_walk_ins or profile = 'DESK'),
  constraint ck_devices_token check ((token_hash is null) = (token_expires_at is null)),
  constraint ck_devices_key check ((key_hash is null) = (initialised_at is null)),
  constraint ck_devices_hashes check (length(token_hash) = 32 and length(key_hash) = 32),
  -- No two keys: whoever was given one has no use for the token any more, and a revoked device for neither.
  constraint ck_devices_revoked check (revoked_at is null or token_hash is null),
  constraint ck_devices_app_version check (app_version ~ '^[0-9]{1,5}(\.[0-9]{1,5}){0,3}$')
);

-- What else is said of check-in at a conference.
create table check_in_settings (
  conference_id      uuid   not null,
  -- Apps below it are told to update before they scan.
  lowest_app_version text,
  version            bigint not null default 0,
  constraint pk_check_in_settings primary key (conference_id),
  constraint fk_check_in_settings_conference foreign key (conference_id) references conferences (id),
  constraint ck_check_in_settings_app_version check (lowest_app_version ~ '^[0-9]{1,5}(\.[0-9]{1,5}){0,3}$')
);

-- What a device may do; everything else it may not.
create function device_rights(profile text) returns text[] language sql immutable parallel safe
return case profile
  when 'DOOR'  then array['SCAN', 'OFFLINE', 'LOOK_UP', 'SEARCH', 'GROUP', 'UNDO', 'COUNT']
  when 'KIOSK' then array['SCAN', 'OFFLINE', 'LOOK_UP']
  when 'DESK'  then array['SCAN', 'OFFLINE', 'LOOK_UP', 'SEARCH', 'GROUP', 'UNDO', 'COUNT', 'WALK_IN', 'PRINT']
  when 'STATS' then array['COUNT']
end;

-- What is against a device doing that, at that list where one is named: null, or the problem. Whoever has a key that was replaced is a stranger. Says
-- when the device was last seen, to the minute, so that a scan does not write the device too.
create function device_fault(p_conference uuid, p_device uuid, p_key bytea, p_right text, p_now timestamptz,
    p_list uuid default null)
  returns text language plpgsql as $$
declare
  v_device devices;
begin
  select * into v_device from devices d where d.conference_id = p_conference and d.id = p_device;
  if not found or v_device.key_hash is distinct from p_key then
    return 'UNAUTHENTICATED';
  elsif v_device.revoked_at is not null then
    return 'DEVICE_REVOKED';
  elsif p_right <> 'ANY' and not p_right = any (device_rights(v_device.profile))
      or p_list is not null and cardinality(v_device.lists) > 0 and not p_list = any (v_device.lists) then
    return 'FORBIDDEN';
  end if;
  if v_device.last_seen_at is null or v_device.last_seen_at < p_now - interval '1 minute' then
    -- Several scans of one device do not wait for each other to say the same.
    perform from devices d where d.id = p_device for no key update skip locked;
    if found then
      update devices set last_seen_at = p_now where id = p_device;
    end if;
  end if;
  return null;
end $$;

-- Lists are named in an array, which no foreign key can follow.
create function check_device_lists() returns trigger language plpgsql as $$
begin
  if exists (select from unnest(new.lists) as named (id) where not exists (
      select from check_in_lists l where l.conference_id = new.conference_id and l.id = named.id)) then
    raise exception 'unknown list' using errcode = 'foreign_key_violation', constraint = 'fk_devices_lists', table = 'devices';
  end if;
  return new;
end $$;
create trigger check_device_lists before insert or update of lists on devices
  for each row execute function check_device_lists();
