-- Failures to sign in, by address, by name, and by name and address together. Keys are digests: who reads this table learns
-- neither who tried nor from where.
create table sign_in_failures (
  key      bytea       not null,
  kind     text        not null,
  failures integer     not null default 0,
  last_at  timestamptz not null,
  constraint pk_sign_in_failures primary key (key),
  constraint ck_sign_in_failures_key check (length(key) = 32),
  constraint ck_sign_in_failures_kind check (kind in ('ADDRESS', 'NAME', 'PAIR')),
  constraint ck_sign_in_failures_failures check (failures >= 0)
);
create index ix_sign_in_failures_last_at on sign_in_failures (last_at);

-- What is still held against a key: an address, from which a whole hall may come, is forgiven after a quarter of an hour, a name
-- after an hour, and somebody who keeps trying one name from one place after a day.
create function sign_in_failures_held(kind text, failures integer, last_at timestamptz, at timestamptz) returns integer
language sql immutable as $$
  select case when last_at + case kind
      when 'ADDRESS' then interval '15 minutes'
      when 'NAME'    then interval '1 hour'
      else                interval '24 hours'
    end <= at then 0 else failures end
$$;

-- Seconds to wait, twice as many with each failure beyond those that are free. A name alone and an address alone never wait
-- longer than a minute, so that nobody can shut others out for long by failing in their name or beside them.
create function sign_in_wait(kind text, failures integer, last_at timestamptz, at timestamptz) returns integer
language sql immutable as $$
  select case when held < free then 0
    else greatest(0, ceil(extract(epoch from last_at - at) + least(longest, 2 ^ least(held - free, 20)))::integer) end
  from (select sign_in_failures_held(kind, failures, last_at, at) as held,
    case kind when 'ADDRESS' then 100 when 'NAME' then 50 else 10 end as free,
    case kind when 'PAIR' then 900 else 60 end as longest) as rules
$$;

-- Counts an attempt as failed, before the password is looked at, and says 0; or says how many seconds are to be waited, and counts
-- nothing. Rows are locked in one order by everybody.
create function begin_sign_in(address bytea, name bytea, pair bytea, at timestamptz) returns integer
language plpgsql as $$
declare
  wait integer;
begin
  insert into sign_in_failures (key, kind, last_at)
  values (address, 'ADDRESS', at), (name, 'NAME', at), (pair, 'PAIR', at)
  on conflict do nothing;
  select max(sign_in_wait(f.kind, f.failures, f.last_at, at)) into wait
  from (select * from sign_in_failures where key in (address, name, pair) order by kind for update) f;
  if wait = 0 then
    update sign_in_failures f set failures = sign_in_failures_held(f.kind, f.failures, f.last_at, at) + 1, last_at = at
    where f.key in (address, name, pair);
  end if;
  return wait;
end
$$;

-- Takes the attempt back; whoever knows the password may have mistyped it before.
create function sign_in_succeeded(address bytea, name bytea, pair bytea) returns integer
language plpgsql as $$
begin
  perform 1 from sign_in_failures where key in (address, name, pair) order by kind for update;
  update sign_in_failures f set failures = greatest(0, f.failures - 1) where f.key in (address, name);
  delete from sign_in_failures f where f.key = pair;
  return 0;
end
$$;
