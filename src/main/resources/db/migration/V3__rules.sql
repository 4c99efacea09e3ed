-- Versions of the decision tables: since when each counts, who published it and why (R113).
-- "supersedes" is the version that was the newest when this one was published, 0 for a factory table. It makes the
-- history a single line: of two officials who publish at once, or two nodes that start at once, one wins.
create table rule_version (
  table_id varchar(64) not null,
  version integer not null,
  supersedes integer not null,
  in_force_from timestamp(3) with time zone not null,
  published_at timestamp(3) with time zone not null,
  published_by varchar(64) not null,
  published_for varchar(128) not null,
  reason varchar(1000) not null,
  decision_definition_id varchar(64) not null,
  primary key (table_id, version),
  unique (table_id, supersedes)
);
