-- A reason is kept with the sentence around it: the longest that a form takes must fit. H2 and PostgreSQL.
alter table topic alter column state_reason set data type varchar(700);
alter table notice alter column void_reason set data type varchar(2500);
alter table notice_text alter column reason set data type varchar(2500);
alter table project alter column sign_off_remark set data type varchar(1100);
