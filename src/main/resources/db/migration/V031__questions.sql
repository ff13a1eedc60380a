-- What one conference wants to know of its delegates and another does not: diet, arrival, hotel.
create table questions (
  id                uuid        not null,
  conference_id     uuid        not null,
  code              text        not null,
  text_vi           human_text  not null,
  text_en           human_text,
  kind              text        not null,
  -- Of a CHOICE: [{"code", "vi", "en"}], in the order in which they are offered.
  choices           jsonb       not null default '[]',
  -- A delegate can be saved without; the delegation's view of what is missing tells.
  required          boolean     not null default false,
  shown_at_check_in boolean     not null default false,
  position          int         not null default 0,
  created_at        timestamptz not null default now(),
  version           bigint      not null default 0,
  constraint pk_questions primary key (id),
  constraint uq_questions_code unique (conference_id, code),
  constraint fk_questions_conference foreign key (conference_id) references conferences (id),
  constraint ck_questions_code check (code ~ '^[a-z][a-z0-9-]*$'),
  constraint ck_questions_kind check (kind in ('TEXT', 'CHOICE', 'NUMBER', 'DATE')),
  constraint ck_questions_choices check ((kind = 'CHOICE') = (jsonb_array_length(choices) > 0))
);

alter table delegates
  add form_of_address_vi human_text,
  add form_of_address_en human_text,
  -- By the question's code.
  add answers jsonb not null default '{}';
alter table delegates add constraint ck_delegates_answers_object check (jsonb_typeof(answers) = 'object');
create index ix_delegates_answers on delegates using gin (answers jsonb_path_ops);

create function is_date(written text) returns boolean language plpgsql immutable as $$
begin
  return written ~ '^\d{4}-\d{2}-\d{2}$' and written::date is not null;
exception when others then
  return false;
end $$;

create function is_answer(kind text, choices jsonb, answer text) returns boolean language sql immutable
return case kind
  when 'NUMBER' then answer ~ '^-?\d{1,15}(\.\d{1,6})?$'
  when 'DATE' then is_date(answer)
  when 'CHOICE' then choices @> jsonb_build_array(jsonb_build_object('code', answer))
  else answer !~ '^\s*$' and answer is nfc normalized
end;

-- An answer fits its question, also when both change at the same moment: who answers holds the question.
create function check_answers() returns trigger language plpgsql as $$
declare
  v_code text;
  v_fits boolean;
begin
  for v_code in select jsonb_object_keys(new.answers) order by 1 loop
    select is_answer(q.kind, q.choices, new.answers ->> v_code) into v_fits
      from questions q where q.conference_id = new.conference_id and q.code = v_code for share;
    if v_fits is not true then
      raise exception 'answer to %', v_code
        using errcode = 'check_violation', constraint = 'ck_delegates_answers', table = 'delegates';
    end if;
  end loop;
  return new;
end $$;
create trigger check_answers_on_entry before insert on delegates
  for each row when (new.answers <> '{}') execute function check_answers();
create trigger check_answers_on_change before update of answers, conference_id on delegates
  for each row when (new.answers <> '{}' and new.answers is distinct from old.answers) execute function check_answers();

create function keep_answered_questions() returns trigger language plpgsql as $$
begin
  if exists (select from delegates d where d.conference_id = old.conference_id and d.answers ? old.code
              and (tg_op = 'DELETE' or old.code <> new.code
                   or not is_answer(new.kind, new.choices, d.answers ->> old.code))) then
    raise exception 'question % is answered', old.code
      using errcode = 'check_violation', constraint = 'ck_questions_answered', table = 'questions';
  end if;
  return null;
end $$;
create trigger keep_answered_questions after delete or update of code, kind, choices on questions
  for each row execute function keep_answered_questions();
