-- Who of the new people of a file may be somebody registered already, or another new one of the same file: shown before
-- anybody is saved. The rules are those of likeness(), for rows that are no delegates yet. Names that are only near are
-- looked for among up to a hundred people of an organisation, since a file may have a hundred thousand.
create function duplicates_of_import(p_import uuid, p_only uuid)
  returns table (row_number int, full_name text, organisation_id uuid,
                 delegate_id uuid, other_row int, other_name text, score int, reason text) language sql stable as $$
  with newcomers as materialized (
    select r.row_number, p."fullName" as full_name, r.organisation_id, fold(p."fullName") as folded, p.phone,
           lower(p.email) as email, r.delegate_id
      from delegate_import_rows r
     cross join lateral jsonb_to_record(r.plan -> 'request') as p ("fullName" text, phone text, email text)
     where r.import_id = p_import and r.action = 'CREATE'),
  others as materialized (
    select d.id as key, d.id as delegate_id, cast(null as int) as other_row, d.full_name, d.organisation_id, d.folded,
           d.phone, lower(d.email) as email
      from delegates d
      join delegate_imports i on i.id = p_import and i.conference_id = d.conference_id
     where d.status <> 'MERGED' and (p_only is null or d.organisation_id = p_only)
    union all
    select gen_random_uuid(), null, n.row_number, n.full_name, n.organisation_id, n.folded, n.phone, n.email from newcomers n),
  few as materialized (
    select o.organisation_id from others o group by o.organisation_id having count(*) <= 100),
  pairs as (
    select n.row_number, o.key from newcomers n join others o on o.phone = n.phone
    union
    select n.row_number, o.key from newcomers n join others o on o.email = n.email
    union
    select n.row_number, o.key from newcomers n join others o on o.folded = n.folded
    union
    select n.row_number, o.key
      from newcomers n join few f using (organisation_id) join others o using (organisation_id)
     where similarity(o.folded, n.folded) >= 0.6)
  select n.row_number, n.full_name, n.organisation_id, o.delegate_id, o.other_row, o.full_name, l.score, l.reason
    from pairs p
    join newcomers n using (row_number)
    join others o using (key)
   cross join lateral likeness(jsonb_populate_record(cast(null as delegates), to_jsonb(n)),
                               jsonb_populate_record(cast(null as delegates), to_jsonb(o))) l
   where (o.other_row is null or o.other_row < n.row_number)
     and (o.delegate_id is null or o.delegate_id is distinct from n.delegate_id)
$$;
