-- The link to a photo is one that whoever scans may follow, a device too.
create or replace function door_card(delegate uuid) returns json language sql stable
return (select json_strip_nulls(json_build_object(
    'id', c.id, 'fullName', c.full_name, 'position', localised(c.position_vi, c.position_en), 'category', c.category,
    'organisation', json_build_object('id', c.organisation_id, 'code', c.organisation_code, 'kind', c.organisation_kind,
                                      'name', localised(c.organisation_name_vi, c.organisation_name_en)),
    'answers', (select json_object_agg(q.code, d.answers ->> q.code order by q.position, q.code)
                  from questions q
                 where q.conference_id = c.conference_id and q.shown_at_check_in and d.answers ? q.code),
    'precedence', nullif(d.precedence, 2147483647),
    'photo', (select '/api/v1/conferences/' || o.code || '/delegates/' || p.delegate_id || '/photo'
                from documents p join conferences o on o.id = p.conference_id
               where p.delegate_id = c.id and p.kind = 'PHOTO'),
    'note', (select n.note from door_notes n where n.delegate_id = c.id)))
  from delegate_cards c join delegates d on d.id = c.id where c.id = delegate);
