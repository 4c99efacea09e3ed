-- From which day, and how many working days, the dates beside the seven steps are counted: a new calendar counts them again.
-- Rows of before get what the factory's tables said; an older day or fewer days shorten nothing, dates only move later.

alter table lift add column working_days integer default 5 not null;
update lift set working_days = 3 where to_level = 'STREET';

alter table leader_study add column put_on date;
alter table leader_study add column working_days integer default 5 not null;
update leader_study set put_on = cast(proposed_at as date);
-- the second post has had it since the first one's last day
update leader_study set put_on = coalesce((select cast(max(e.happened_at) as date) from topic_event e
  where e.topic = leader_study.topic and e.kind = 'STUDY_PROPOSED'), put_on) where turn > 1;
alter table leader_study alter column put_on set not null;

alter table report_in add column counted_from date;
alter table report_in add column due_days integer default 3 not null;
alter table report_in add column urge_days integer default 1 not null;
alter table report_in add column supervise_days integer default 3 not null;
update report_in set counted_from = (select cast(w.blown_at as date) from whistle w where w.number = report_in.whistle);
update report_in set due_days = 1, supervise_days = 2 where urgent;
alter table report_in alter column counted_from set not null;

alter table common_order add column counted_from date;
alter table common_order add column due_days integer default 10 not null;
alter table common_order add column urge_days integer default 1 not null;
alter table common_order add column supervise_days integer default 5 not null;
update common_order set counted_from = issued_on, due_days = working_days;
-- sent back once: counted from then
update common_order set counted_from = cast(answered_at as date) where returned is not null and answered_at is not null and state = 'ISSUED';
alter table common_order alter column counted_from set not null;

-- what follows a standstill is kept as well, so that it never moves forward; filled when the clock is counted again
alter table step_clock add column standstill_supervise_on date;
alter table step_clock add column standstill_refer_on date;
