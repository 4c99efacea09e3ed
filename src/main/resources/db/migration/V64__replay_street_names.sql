-- as long as the name of any unit may be
alter table replay_case alter column street set data type varchar(200);
