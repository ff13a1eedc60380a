-- The hour itself: who came, who did not, when a meeting began and when it was over. Each is said once, by whoever taps
-- first; what cannot be is a check, so that two who tap at the same moment need not know of each other.
alter table meetings
  add column party_arrived_at       timestamptz,
  add column other_party_arrived_at timestamptz,
  add column party_no_show_at       timestamptz,
  add column other_party_no_show_at timestamptz,
  add column started_at             timestamptz,
  add column ended_at               timestamptz,
  add constraint ck_meetings_no_show_not_arrived check
    ((party_no_show_at is null or party_arrived_at is null)
      and (other_party_no_show_at is null or other_party_arrived_at is null)),
  add constraint ck_meetings_started_by_both check
    (started_at is null or party_arrived_at is not null and other_party_arrived_at is not null and held_at is not null),
  add constraint ck_meetings_held_by_both check
    (held_at is null or party_no_show_at is null and other_party_no_show_at is null),
  add constraint ck_meetings_ended_after_start check (ended_at is null or started_at is not null and ended_at >= started_at),
  add constraint ck_meetings_started_not_cancelled check (started_at is null or status <> 'CANCELLED');

-- What has begun is neither moved nor called off.
create function keep_started_meetings() returns trigger language plpgsql as $$
begin
  raise exception 'meeting % has begun', old.id
    using errcode = 'check_violation', constraint = 'ck_meetings_started_stays', table = 'meetings';
end $$;
create trigger keep_started_meetings before update on meetings for each row
  when (old.started_at is not null and (new.slot_id <> old.slot_id or new.status = 'CANCELLED'))
  execute function keep_started_meetings();
