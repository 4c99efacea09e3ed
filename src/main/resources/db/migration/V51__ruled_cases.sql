-- The case that a table was asked about, beside its 依据: another version of the table can be asked about it again (R113).
-- Entries of before have none.
alter table topic_event add column ruled varchar(400) default '' not null;
create index topic_event_by_case on topic_event (ruled, happened_at);
