-- By how much a meeting is later than its slot: a table that runs late takes its own meetings along and nobody else's.
alter table meetings add column delay_minutes int not null default 0,
  add constraint ck_meetings_delay_minutes check (delay_minutes between -240 and 240);

-- Meetings as they are shown, printed and followed: when they really are, where, and who meets whom.
create view meeting_cards as
select m.id, m.conference_id, m.round_id, m.status, m.version, m.updated_at, m.slot_id,
       s.starts_at + make_interval(mins => m.delay_minutes) as starts_at,
       s.ends_at + make_interval(mins => m.delay_minutes) as ends_at,
       t.id as table_id, t.name as table_name,
       m.party_id, p.organisation_id, m.other_party_id, o.organisation_id as other_organisation_id,
       m.party_arrived_at, m.party_no_show_at, m.other_party_arrived_at, m.other_party_no_show_at, m.started_at, m.ended_at
  from meetings m
  join slots s on s.id = m.slot_id
  join parties p on p.id = m.party_id
  join parties o on o.id = m.other_party_id
  left join table_seats h on h.meeting_id = m.id
  left join round_tables t on t.id = h.table_id;
