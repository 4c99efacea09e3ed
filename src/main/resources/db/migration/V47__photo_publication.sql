-- which photos of a topic residents see: only what an official of its community published, as a picture made anew of it.
-- H2 and PostgreSQL. ${bytes}: blob in H2, bytea in PostgreSQL
create table photo_publication (
  photo        bigint       primary key references evidence_file,
  decision     varchar(20)  not null,
  reason       varchar(500),
  -- the address and the picture: only while it is public
  link         varchar(64),
  content      ${bytes},
  sha256       varchar(64),
  decided_at   timestamp(3) with time zone not null,
  decided_by   varchar(64)  not null,
  decided_post varchar(60)  not null
);
create unique index photo_publication_by_link on photo_publication (link);
