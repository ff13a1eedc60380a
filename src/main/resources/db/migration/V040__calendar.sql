-- Who is bound where and when, whichever feature wrote it: chairing, speaking, sitting in a meeting. Intervals are
-- half-open. A person is in one place: two engagements of one person at different places never overlap. The place is
-- the session or the meeting, so chairing a session and speaking in it is one place.
create table engagements (
  conference_id uuid      not null,
  delegate_id   uuid      not null,
  place_id      uuid      not null,
  kind          text      not null,
  during        tstzrange not null,
  constraint pk_engagements primary key (delegate_id, place_id, during),
  constraint fk_engagements_delegate foreign key (conference_id, delegate_id) references delegates (conference_id, id),
  constraint ck_engagements_kind check (kind in ('SESSION', 'MEETING')),
  constraint ck_engagements_during check (lower_inc(during) and not upper_inc(during)
    and not isempty(during) and not lower_inf(during) and not upper_inf(during)),
  constraint ex_engagements_person exclude using gist (delegate_id with =, during with &&, place_id with <>)
);
create index ix_engagements_place on engagements (place_id);

-- One room holds one session at a time.
create table room_bookings (
  conference_id uuid      not null,
  room_id       uuid      not null,
  place_id      uuid      not null,
  during        tstzrange not null,
  constraint pk_room_bookings primary key (place_id),
  constraint fk_room_bookings_room foreign key (conference_id, room_id) references rooms (conference_id, id),
  constraint ck_room_bookings_during check (lower_inc(during) and not upper_inc(during)
    and not isempty(during) and not lower_inf(during) and not upper_inf(during)),
  constraint ex_room_bookings_room exclude using gist (room_id with =, during with &&)
);
create index ix_room_bookings_conference on room_bookings (conference_id);
