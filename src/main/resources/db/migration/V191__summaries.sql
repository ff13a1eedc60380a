-- The figures of a conference as they were when somebody kept them. What was handed upwards is never changed.
create table summaries (
  id            uuid        not null,
  conference_id uuid        not null,
  number        int         not null,
  name_vi       human_text  not null,
  name_en       human_text,
  figures       jsonb       not null,
  computed_at   timestamptz not null,
  constraint pk_summaries primary key (id),
  constraint uq_summaries_number unique (conference_id, number),
  constraint fk_summaries_conference foreign key (conference_id) references conferences (id),
  constraint ck_summaries_number check (number > 0)
);

create function refuse_change_of_summaries() returns trigger language plpgsql as $$
begin
  raise exception 'a summary that was kept is never changed';
end $$;

create trigger summaries_are_immutable before update or delete or truncate on summaries
  for each statement execute function refuse_change_of_summaries();
