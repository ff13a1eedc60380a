-- Whole words come before those that only begin alike, wherever they stand: who is looked for as Hòa is asked for before
-- everybody called Hoàng, and Ước before whoever has it inside of another word.
create or replace function search_rank(name text, search text, typed text, patterns text[], words text[])
  returns int language sql immutable
return case
  when name = typed then 0
  when position(' ' || typed || ' ' in ' ' || name || ' ') > 0 then 1
  when starts_with(name, typed) then 2
  when position(' ' || typed || ' ' in ' ' || search || ' ') > 0 then 3
  when ' ' || name || ' ' like all (words) then 4
  when name like all (patterns) then 5
  when ' ' || search || ' ' like all (words) then 6
  when search like all (patterns) then 7
  else 107 - (word_similarity(typed, search) * 100)::int
end;
