-- long exports of the ledger: how far they are, and the file for a day. H2 and PostgreSQL. ${bytes}: blob in H2, bytea in PostgreSQL
create table ledger_export (
  id        varchar(32)  primary key,
  person    varchar(64)  not null,
  file_name varchar(200) not null,
  state     varchar(20)  not null,
  done      integer      not null,
  total     integer      not null,
  asked_at  timestamp(3) with time zone not null,
  -- when it last told how far it is: a node that died tells nothing any more
  beat_at   timestamp(3) with time zone not null
);
create index ledger_export_by_person on ledger_export (person, state);
create table ledger_export_part (
  export  varchar(32) not null references ledger_export,
  part    integer     not null,
  content ${bytes}    not null,
  primary key (export, part)
);
