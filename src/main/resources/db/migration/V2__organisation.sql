-- 组织机构 (R1–R17): units, posts and who holds them, all dated; a last day is included, null means "until further notice"

create table unit (
  code varchar(40) not null,
  name varchar(200) not null,
  type varchar(30) not null,
  parent varchar(40),
  valid_from date not null,
  valid_to date,
  succeeded_by varchar(200),
  primary key (code, valid_from)
);
create index unit_by_parent on unit (parent);
create index unit_by_name on unit (name);

create table person (
  login varchar(64) primary key,
  name varchar(200) not null,
  mail varchar(200) not null
);

-- the roles tried for a role, in order; position 0 is the role itself, the last is the secretariat's queue
create table role_chain (
  role varchar(40) not null,
  position integer not null,
  next_role varchar(40) not null,
  primary key (role, position)
);

create table post (
  code varchar(80) primary key,
  unit varchar(40) not null,
  role varchar(40) not null,
  running_number integer not null,
  title varchar(200) not null,
  holders integer not null
);
create index post_by_unit on post (unit, role);
create index post_by_role on post (role);

create table holding (
  post varchar(80) not null references post (code),
  person varchar(64) not null references person (login),
  capacity varchar(20) not null,
  held_from date not null,
  held_to date,
  primary key (post, person, held_from)
);
create index holding_by_person on holding (person);

-- 挂点 (R13): the leader's post, the street or community, and the document that says so (R115)
create table linkage (
  post varchar(80) not null references post (code),
  unit varchar(40) not null,
  linked_from date not null,
  linked_to date,
  source varchar(200) not null,
  primary key (post, unit, linked_from)
);
create index linkage_by_unit on linkage (unit);

-- one row, locked by an import, so that two imports follow each other
create table district_import (
  id integer primary key
);
insert into district_import (id) values (1);
