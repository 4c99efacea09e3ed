-- who put a topic before the next level and why, and that it is never put before two at once (R62, R66)
alter table lift add column cause varchar(20) default 'RESOLUTION' not null;
alter table lift add column grounds varchar(500);
alter table lift add column lifted_by varchar(80) default 'system' not null;
alter table lift add column lifted_post varchar(80) default '' not null;
-- the topic while the lift is open, nothing afterwards
alter table lift add column open_topic varchar(20);
update lift set open_topic = topic where state = 'OPEN';
alter table lift add constraint one_open_lift unique (open_topic);
