-- 移送处置 (R96, R97): sealed. Only the discipline desks read these tables. One script for H2 and PostgreSQL.

create table referral_sequence (
  proposed_year integer primary key,
  last_number   integer not null
);

create table referral (
  number            varchar(20)   primary key,
  topic             varchar(20)   not null references topic,
  clock_id          bigint,
  origin            varchar(20)   not null,
  ground            varchar(20)   not null,
  facts             varchar(2000) not null,
  ruling            varchar(20)   not null,
  basis             varchar(400)  not null,
  rules_version     integer       not null,
  confirm_days      integer       not null,
  acknowledge_days  integer       not null,
  dispose_days      integer       not null,
  disclosure        varchar(20)   not null,
  proposed_at       timestamp(3) with time zone not null,
  proposed_by       varchar(64)   not null,
  proposed_post     varchar(80)   not null,
  state             varchar(20)   not null,
  decided_at        timestamp(3) with time zone,
  decided_by        varchar(64),
  decision_reason   varchar(1000),
  edition           integer       not null,
  referred_at       timestamp(3) with time zone,
  acknowledge_by    date,
  acknowledged_at   timestamp(3) with time zone,
  acknowledged_by   varchar(64),
  return_reason     varchar(1000),
  result            varchar(20),
  finding           varchar(4000),
  measures          varchar(2000),
  disposed_at       timestamp(3) with time zone,
  disposed_by       varchar(64),
  version           integer       not null
);
create index referral_by_topic on referral (topic, state);
create index referral_by_state on referral (state, acknowledge_by);

-- 涉及单位: whoever stands in one of them is kept away (回避)
create table referral_unit (
  referral varchar(20) not null references referral,
  unit     varchar(40) not null,
  primary key (referral, unit)
);
create index referral_unit_by_unit on referral_unit (unit);

-- 案卷: what was known when it was referred; each item is hashed over the one before it, the seal over all
create table referral_bundle (
  referral  varchar(20) not null references referral,
  edition   integer     not null,
  items     integer     not null,
  frozen_at timestamp(3) with time zone not null,
  seal      varchar(64) not null,
  primary key (referral, edition)
);

create table referral_item (
  referral      varchar(20)   not null,
  edition       integer       not null,
  seq           integer       not null,
  kind          varchar(20)   not null,
  reference     varchar(200)  not null,
  content       varchar(8000) not null,
  previous_hash varchar(64)   not null,
  hash          varchar(64)   not null,
  primary key (referral, edition, seq),
  foreign key (referral, edition) references referral_bundle
);

-- the referral's own journal: append-only, one hash chain for each referral; nothing of it is in topic_event
create table referral_event (
  referral      varchar(20)   not null references referral,
  seq           integer       not null,
  happened_at   timestamp(3) with time zone not null,
  person        varchar(64)   not null,
  post          varchar(80)   not null,
  kind          varchar(40)   not null,
  detail        varchar(4000) not null,
  previous_hash varchar(64)   not null,
  hash          varchar(64)   not null,
  primary key (referral, seq)
);
