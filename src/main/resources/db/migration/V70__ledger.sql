-- 台账 (R83, R98, R105, R106): what each entry of the timeline changes in its topic's line, and the lines that follow from it.
-- H2 and PostgreSQL.

-- sealed with the entry; entries of before have none
alter table topic_event add column ledger_change varchar(4000) default '' not null;
-- whether the ledger has yet to follow: set by whoever writes, in the statement that moves the head anyway
alter table journal_head add column unread boolean default true not null;
create index journal_head_unread on journal_head (unread, topic);

-- who brings the ledger up to date holds this row: two at once follow each other. complete_from: before that day there
-- are topics whose entries told no changes yet; empty where none was taken over from before
create table ledger_upkeep (
  id            integer primary key,
  complete_from date
);
insert into ledger_upkeep (id, complete_from) values (1, null);

-- the line of today; since: the day from which on it has been so; seq: the entry of the journal up to which it was read
create table ledger_line (
  topic            varchar(20) primary key,
  since            date        not null,
  seq              integer     not null,
  title            varchar(500),
  source           varchar(40),
  street           varchar(40),
  community        varchar(40),
  received_on      date,
  category         varchar(40),
  level            varchar(20),
  state            varchar(20),
  reason           varchar(500),
  step             varchar(20),
  due_on           date,
  paused_on        date,
  meeting_on       date,
  outcome          varchar(20),
  resolution       varchar(500),
  unit             varchar(40),
  responsible      varchar(500),
  target_on        date,
  started_on       date,
  units_done       integer,
  units_total      integer,
  progress_on      date,
  finished_on      date,
  signed_off_on    date,
  verifier         varchar(500),
  closed_on        date,
  very_satisfied   integer,
  satisfied        integer,
  fairly_satisfied integer,
  dissatisfied     integer,
  archived_on      date
);
create index ledger_line_received on ledger_line (received_on, topic);
create index ledger_line_street on ledger_line (street, received_on, topic);
create index ledger_line_community on ledger_line (community, received_on, topic);
create index ledger_line_unit on ledger_line (unit, received_on, topic);
create index ledger_line_state on ledger_line (state, received_on, topic);
create index ledger_line_due on ledger_line (due_on, topic);
create index ledger_line_closed on ledger_line (closed_on, topic);

-- what it was on the days from since on, up to and without until
create table ledger_past (
  topic            varchar(20) not null,
  since            date        not null,
  until            date        not null,
  title            varchar(500),
  source           varchar(40),
  street           varchar(40),
  community        varchar(40),
  received_on      date,
  category         varchar(40),
  level            varchar(20),
  state            varchar(20),
  reason           varchar(500),
  step             varchar(20),
  due_on           date,
  paused_on        date,
  meeting_on       date,
  outcome          varchar(20),
  resolution       varchar(500),
  unit             varchar(40),
  responsible      varchar(500),
  target_on        date,
  started_on       date,
  units_done       integer,
  units_total      integer,
  progress_on      date,
  finished_on      date,
  signed_off_on    date,
  verifier         varchar(500),
  closed_on        date,
  very_satisfied   integer,
  satisfied        integer,
  fairly_satisfied integer,
  dissatisfied     integer,
  archived_on      date,
  primary key (topic, since)
);
create index ledger_past_received on ledger_past (received_on, topic, since);

-- full text without any extension: each pair of letters of a topic's text, and the text itself to look again
create table ledger_text (
  topic varchar(20)   primary key,
  words varchar(4000) not null
);
create table ledger_pair (
  pair  varchar(4)  not null,
  topic varchar(20) not null,
  primary key (pair, topic)
);
create index ledger_pair_topic on ledger_pair (topic);

-- how many lines there are, kept with the lines: nobody counts finished topics again. basis: by the month in which they
-- were received, or closed; a topic stands in one cell of each dimension that it has
create table ledger_count (
  basis            varchar(10) not null,
  dimension        varchar(20) not null,
  counted_month    varchar(7)  not null,
  street           varchar(40) not null,
  code             varchar(40) not null,
  state            varchar(20) not null,
  topics           integer     not null,
  very_satisfied   integer     not null,
  satisfied        integer     not null,
  fairly_satisfied integer     not null,
  dissatisfied     integer     not null,
  primary key (basis, dimension, counted_month, street, code, state)
);
