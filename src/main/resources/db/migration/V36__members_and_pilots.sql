-- from the district's files: who has taken on a community as contact point, and where online meetings are tried out. H2 and PostgreSQL.

-- 每人确定1个社区作为联系点 (R14, R38, R39): one community at a time for each person
create table contact_point (
  member varchar(64) not null,
  name varchar(40) not null,
  kind varchar(30) not null,
  work_unit varchar(200) not null,
  unit varchar(40) not null,
  linked_from date not null,
  linked_to date,
  primary key (member, linked_from)
);
create index contact_point_by_unit on contact_point (unit, kind);

-- 选择条件成熟的社区（村）开展试点 (R57)
create table online_pilot (
  unit varchar(40) not null,
  pilot_from date not null,
  pilot_to date,
  source varchar(200) not null,
  primary key (unit, pilot_from)
);
