-- What one more table decided with the same entry, with its version: a step begins by its limits and by when it stands still.
alter table topic_event add column also_ruled varchar(1000) default '' not null;
create index topic_event_by_further_case on topic_event (also_ruled, happened_at);
-- What 移送情形 was asked about; stays with the sealed referral. Those of before have none.
alter table referral add column ruled varchar(400) default '' not null;
create index referral_by_case on referral (proposed_at);
-- By which version of 空话清单 a note was read; 0 where none was asked or before that was kept.
alter table note add column phrases_version integer default 0 not null;
create index note_by_version on note (phrases_version, noted_at);
