-- 治理单元 with its own organisation and the way in which its property is looked after (R107, R109, R114). H2 and PostgreSQL.
create table governance_unit (
  code         varchar(40)  not null,
  name         varchar(200) not null,
  community    varchar(40)  not null,
  organisation varchar(40),
  care         varchar(40),
  company      varchar(200),
  enclosed     boolean      not null,
  valid_from   date         not null,
  valid_to     date,
  primary key (code, valid_from)
);
create index governance_unit_by_community on governance_unit (community);
