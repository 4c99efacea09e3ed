-- what residents sent without a login: each form once, its query code known by its hash alone. H2 and PostgreSQL.
create table submission (
  form_hash    varchar(64) primary key,
  -- number of the topic or objection
  reference    varchar(40) not null,
  code_hash    varchar(64) not null,
  submitted_at timestamp(3) with time zone not null
);
create unique index submission_by_reference on submission (reference);

-- how often one sender sent or guessed within an hour, for all nodes; gone a day later
create table submission_count (
  kind   varchar(20) not null,
  sender varchar(64) not null,
  counted_in timestamp(3) with time zone not null,
  hits   integer     not null,
  primary key (kind, sender, counted_in)
);
create index submission_count_by_time on submission_count (counted_in);
