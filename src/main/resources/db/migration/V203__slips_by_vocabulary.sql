-- Slips are understood by the words that there are: what was typed is compared with them, and people are looked for by those
-- that are a letter away. It keeps words that nobody has any more: they find nobody.
create extension if not exists fuzzystrmatch;

-- What people mistype, and nothing that an expression would take for a sign. Words may stand here twice: a key would make
-- whoever registers somebody wait for a long import that brings the same word.
create table search_words (
  conference_id uuid not null,
  word          text not null,
  constraint fk_search_words_conference foreign key (conference_id) references conferences (id),
  constraint ck_search_words_word check (word ~ '^[a-z][a-z''-]{1,19}$')
);
create index ix_search_words_word on search_words (conference_id, word);

create function keep_search_words() returns trigger language plpgsql as $$
begin
  insert into search_words (conference_id, word)
  select distinct new.conference_id, w.word from regexp_split_to_table(new.search, '\s+') w (word)
   where w.word ~ '^[a-z][a-z''-]{1,19}$'
     and not exists (select from search_words k where k.conference_id = new.conference_id and k.word = w.word);
  return null;
end $$;
create trigger keep_search_words after insert on delegates for each row execute function keep_search_words();
create trigger keep_changed_search_words after update on delegates
  for each row when (old.search is distinct from new.search) execute function keep_search_words();

insert into search_words (conference_id, word)
select distinct d.conference_id, w.word from delegates d cross join lateral regexp_split_to_table(d.search, '\s+') w (word)
 where w.word ~ '^[a-z][a-z''-]{1,19}$';

-- The words that may have been meant: a letter more, less or another, two of them in long words, or two neighbours changed.
create function near_words(p_conference uuid, p_word text, p_swapped text[]) returns text[] language sql stable as $$
  select coalesce(array_agg(distinct w.word), '{}') from search_words w, lateral (select length(p_word) / 8 + 1 as most) l
   where w.conference_id = p_conference
     and (levenshtein_less_equal(w.word, p_word, l.most) <= l.most or w.word = any (p_swapped))
$$;

-- Inlined into the query, so that the index serves it.
create function matches_expression(search text, expression text) returns boolean language sql stable
return search ~ expression;

drop function matches_word(text, text, text[]);
drop function if exists matches_word(text, text);
