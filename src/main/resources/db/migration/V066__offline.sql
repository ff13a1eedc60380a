-- What changed for a phone that keeps a copy of a list, in the order of the transactions that changed it: people, with
-- what is seen of them at this door, and codes that are there no more. Somebody may be told twice, nobody never.
create function snapshot_changes(p_conference uuid, p_list uuid, p_xid xid8, p_id uuid, p_limit int)
  returns table (xid xid8, id uuid, code_hash bytea) language sql stable as $$
  select * from (
    (select d.changed_xid, coalesce(d.merged_into_id, d.id) as id, null::bytea
      from delegates d where d.conference_id = p_conference and d.changed_xid >= p_xid)
    union
    (select a.changed_xid, a.delegate_id, null from attendances a where a.list_id = p_list and a.changed_xid >= p_xid)
    union
    (select t.changed_xid, t.delegate_id, null from attendance_tombstones t
      where t.list_id = p_list and t.changed_xid >= p_xid)
    union
    (select n.changed_xid, n.delegate_id, null from door_notes n
      where n.conference_id = p_conference and n.changed_xid >= p_xid)
    union
    (select t.changed_xid, t.delegate_id, null from door_note_tombstones t
      where t.conference_id = p_conference and t.changed_xid >= p_xid)
    union
    (select t.changed_xid, t.id, t.code_hash from ticket_tombstones t
      where t.conference_id = p_conference and t.changed_xid >= p_xid)) c (xid, id, code_hash)
   where (c.xid, c.id) > (p_xid, p_id)
   order by c.xid, c.id limit p_limit
$$;

-- What a phone is to know of each code of these people, by the code: it is encrypted before it leaves.
create function snapshot_entries(p_list uuid, p_people uuid[]) returns table (code text, entry text) language sql stable as $$
  select t.code, json_strip_nulls(json_build_object(
           'status', c.status, 'revokedAt', utc_text(t.revoked_at), 'isInside', coalesce(a.inside, false),
           'firstEntry', first_entry(p_list, c.id), 'delegate', door_card(c.id)))::text
    from (select distinct x.id from unnest(p_people) x (id)) p
    join delegate_cards c on c.id = p.id and c.status <> 'MERGED'
    join (select d.id as holder, d.id from delegates d
          union all
          select d.merged_into_id, d.id from delegates d where d.merged_into_id is not null) every on every.holder = p.id
    join tickets t on t.delegate_id = every.id
    left join attendances a on a.list_id = p_list and a.delegate_id = p.id
$$;

-- What a supervisor found out about a conflict.
create table conflict_resolutions (
  scan_id       uuid        not null,
  note          human_text  not null,
  resolved_by   text        not null,
  resolved_at   timestamptz not null,
  constraint pk_conflict_resolutions primary key (scan_id),
  constraint fk_conflict_resolutions_scan foreign key (scan_id) references scans (id)
);
create index ix_scans_conflicts on scans (conference_id, seq)
  where classification in ('REPEAT', 'DUPLICATE_OTHER_DEVICE', 'SHOULD_HAVE_BEEN_REFUSED');
