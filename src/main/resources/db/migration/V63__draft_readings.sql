-- who has a draft open: each look at it is a beat, so that every node tells the second officer of the first
create table draft_reading (
  draft   bigint      not null references rule_draft,
  person  varchar(64) not null,
  read_at timestamp(3) with time zone not null,
  primary key (draft, person)
);
