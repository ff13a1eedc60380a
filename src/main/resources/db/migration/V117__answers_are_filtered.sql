-- Whether an answer is the one that is looked for: numbers by value, words by any part of them as they are typed, and
-- all else as written. What is no number, an answer to another conference's question of that code, equals none.
create function is_answer_sought(kind text, answer text, sought text) returns boolean language sql immutable
return case kind
  when 'NUMBER' then case when answer ~ '^-?\d{1,15}(\.\d{1,6})?$' then answer::numeric = sought::numeric else false end
  when 'TEXT' then strpos(fold(answer), fold(sought)) > 0
  else answer = sought
end;
