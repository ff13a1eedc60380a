-- Each time somebody was inside: from an entry to the next exit, which is missing while they are.
create view stays as
  select m.list_id, m.delegate_id, m.entered_at, m.left_at
    from (select x.list_id, x.delegate_id, x.type, x.happened_at as entered_at, x.came_from,
                 min(case when x.type = 'EXIT' then x.happened_at end) over (
                   partition by x.list_id, x.delegate_id order by x.happened_at, x.seq
                   rows between 1 following and unbounded following) as left_at
            from (select n.list_id, n.delegate_id, n.type, n.happened_at, n.seq,
                         lag(n.type) over (partition by n.list_id, n.delegate_id order by n.happened_at, n.seq) as came_from
                    from moves n) x) m
   -- An entry of somebody who is inside already begins nothing.
   where m.type = 'ENTRY' and m.came_from is distinct from 'ENTRY';

create index ix_scans_arrivals on scans (list_id, happened_at);
