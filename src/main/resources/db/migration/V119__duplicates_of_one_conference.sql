-- Of one conference alone: a view could not be told so, and went through the pairs of all of them. Names that are only
-- near are looked for among up to 500 people of an organisation; beyond, a list that numbers its people would make
-- millions of pairs, and hide those that matter.
drop view duplicates;
create function duplicates_in(p_conference uuid)
  returns table (one_id uuid, other_id uuid, score int, reason text) language sql stable as $$
  with people as materialized (
    select d.id, d.organisation_id, d.folded, d.phone, lower(d.email) as email,
           count(*) over (partition by d.organisation_id) <= 500 as has_few
      from delegates d where d.conference_id = p_conference and d.status <> 'MERGED'),
  pairs as (
    select a.id as one_id, b.id as other_id from people a join people b on b.phone = a.phone and a.id < b.id
    union
    select a.id, b.id from people a join people b on b.email = a.email and a.id < b.id
    union
    select a.id, b.id from people a join people b on b.folded = a.folded and a.id < b.id
    union
    select a.id, b.id from people a join people b
        on b.organisation_id = a.organisation_id and a.id < b.id and similarity(b.folded, a.folded) >= 0.6
     where a.has_few)
  select p.one_id, p.other_id, l.score, l.reason
    from pairs p
    join delegates one on one.id = p.one_id
    join delegates other on other.id = p.other_id
    cross join lateral likeness(one, other) l
   where not exists (select from different_people d where d.one_id = p.one_id and d.other_id = p.other_id)
$$;
