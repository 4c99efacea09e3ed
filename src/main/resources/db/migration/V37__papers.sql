-- 文书: templates that the policy staff put in place of the factory's; a row without content goes back to the factory's.
-- ${bytes}: blob in H2, bytea in PostgreSQL
create table paper_template (
  paper       varchar(30)  not null,
  version     integer      not null,
  name        varchar(120) not null,
  size        integer      not null,
  sha256      varchar(64)  not null,
  content     ${bytes},
  uploaded_at timestamp(3) with time zone not null,
  uploaded_by varchar(64)  not null,
  primary key (paper, version)
);

-- the five items of the agenda that were gone through (R78), for the minutes
alter table round_table add column agenda_items varchar(100);
