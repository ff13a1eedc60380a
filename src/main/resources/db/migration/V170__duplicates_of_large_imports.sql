-- As V152 found them, for files of tens of thousands of rows: each rule gives its own score, each pair is seen once, and
-- nothing is looked for by going through all of the others for each one, which the planner would choose where it has no
-- statistics of what the file holds. A name, number or address that more than a hundred bear is an office's or a
-- placeholder, and tells nobody from another.
create or replace function duplicates_of_import(p_import uuid, p_only uuid)
  returns table (row_number int, full_name text, organisation_id uuid,
                 delegate_id uuid, other_row int, other_name text, score int, reason text)
  language sql stable set enable_nestloop = off as $$
  with newcomers as materialized (
    select r.row_number, p."fullName" as full_name, r.organisation_id, fold(p."fullName") as folded, p.phone,
           lower(p.email) as email, r.delegate_id
      from delegate_import_rows r
     cross join lateral jsonb_to_record(r.plan -> 'request') as p ("fullName" text, phone text, email text)
     where r.import_id = p_import and r.action = 'CREATE'),
  everybody as materialized (
    select d.id as delegate_id, 0 as row_number, d.full_name, d.organisation_id, d.folded, d.phone, lower(d.email) as email
      from delegates d
      join delegate_imports i on i.id = p_import and i.conference_id = d.conference_id
     where d.status <> 'MERGED' and (p_only is null or d.organisation_id = p_only)
    union all
    select null, n.row_number, n.full_name, n.organisation_id, n.folded, n.phone, n.email from newcomers n),
  others as materialized (
    select e.*, count(*) over (partition by e.folded) <= 100 as names, count(*) over (partition by e.phone) <= 100 as rings,
           count(*) over (partition by e.email) <= 100 as writes, count(*) over (partition by e.organisation_id) <= 100 as few
      from everybody e),
  alike as (
    select n, o, 100 as score, 'PHONE' as reason
      from newcomers n join others o on o.phone = n.phone where o.rings and o.row_number < n.row_number
    union all
    select n, o, 100, 'EMAIL'
      from newcomers n join others o on o.email = n.email where o.writes and o.row_number < n.row_number
    union all
    select n, o, 95, 'NAME_AND_ORGANISATION'
      from newcomers n join others o using (organisation_id, folded) where o.names and o.row_number < n.row_number
    union all
    select n, o, 80, 'NAME'
      from newcomers n join others o using (folded)
     where o.names and o.row_number < n.row_number and o.organisation_id <> n.organisation_id
    union all
    select n, o, cast(similarity(o.folded, n.folded) * 70 as int), 'NEAR_NAME'
      from newcomers n join others o using (organisation_id)
     where o.few and o.row_number < n.row_number and o.folded <> n.folded and similarity(o.folded, n.folded) >= 0.6)
  select distinct on ((a.n).row_number, (a.o).row_number, (a.o).delegate_id)
         (a.n).row_number, (a.n).full_name, (a.n).organisation_id, (a.o).delegate_id, nullif((a.o).row_number, 0),
         (a.o).full_name, a.score, a.reason
    from alike a
   where (a.o).delegate_id is null or (a.o).delegate_id is distinct from (a.n).delegate_id
   order by (a.n).row_number, (a.o).row_number, (a.o).delegate_id, a.score desc, a.reason desc
$$;
