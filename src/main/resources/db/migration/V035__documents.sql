-- What is handed in for a delegate: the photo of the badge, letters of nomination. A row never changes; it is replaced.
create table documents (
  id            uuid        not null,
  conference_id uuid        not null,
  delegate_id   uuid        not null,
  kind          text        not null,
  -- Each delegate has one place for a photo, 0, and ten for letters.
  place         int         not null,
  file_name     human_text  not null,
  media_type    text        not null,
  size          bigint      not null,
  sha256        text        not null,
  uploaded_by   text        not null,
  uploaded_at   timestamptz not null,
  constraint pk_documents primary key (id),
  constraint uq_documents_place unique (delegate_id, place),
  constraint fk_documents_delegate foreign key (conference_id, delegate_id) references delegates (conference_id, id),
  constraint ck_documents_kind check (kind in ('PHOTO', 'NOMINATION_LETTER')),
  constraint ck_documents_place check (case kind when 'PHOTO' then place = 0 else place between 1 and 10 end),
  constraint ck_documents_media_type check (media_type in ('image/jpeg', 'image/png', 'application/pdf')),
  constraint ck_documents_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);

-- The bytes, apart from what is said of them, so that no list reads them. They are packed already: kept as they come, a
-- slice of them is read without the rest.
create table document_contents (
  document_id uuid  not null,
  content     bytea not null,
  constraint pk_document_contents primary key (document_id),
  constraint fk_document_contents_document foreign key (document_id) references documents (id) on delete cascade
);
alter table document_contents alter column content set storage external;
