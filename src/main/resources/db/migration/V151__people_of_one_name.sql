-- A name to the letter: composed or not, in any case, with the tone mark on whichever vowel of the word it stands (Hoà is
-- Hòa). Hà and Hạ are two names, which fold() does not tell apart.
create function spelling(t text) returns text language sql immutable strict parallel safe return
  regexp_replace(normalize(lower(regexp_replace(btrim(normalize(t, NFC)), '\s+', ' ', 'g') collate "und-x-icu"), NFD),
                 U&'([\0300\0301\0303\0309\0323])(\005CS+)', '\2\1', 'g');

-- Rows of a file that may be about one person: the key up to what tells people of one name apart.
create index ix_delegate_import_rows_key on delegate_import_rows (import_id, split_part(person_key, U&'\001f', 1));
