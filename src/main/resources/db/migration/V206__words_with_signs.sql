-- To the index of trigrams a sign between two letters ends a word: TB-16 was looked for as tb and 16, which very many have. So
-- such words stand in the text as one word too.
create function joined_words(written text) returns text language sql immutable
return (select string_agg(regexp_replace(w.word, '[^[:alnum:]]', '', 'g'), ' ' order by w.at)
          from regexp_split_to_table(written, '\s+') with ordinality w (word, at)
         where w.word ~ '[[:alnum:]][^[:alnum:]]+[[:alnum:]]');

create or replace function delegate_search(d delegates) returns text language sql stable
return (select concat_ws(' ', t.written, joined_words(t.written))
          from organisations o
          cross join lateral (select concat_ws(' ', fold(d.full_name), fold(d.position_vi), fold(d.position_en), o.folded,
                                               d.phone, regexp_replace(d.phone, '^\+84', '0'), fold(d.reference),
                                               lower(d.ticket_code)) as written) t
         where o.id = d.organisation_id);

update delegates set organisation_id = organisation_id where search ~ '[[:alnum:]][^[:alnum:][:space:]]+[[:alnum:]]';
