-- The engine's history level is "work" (20) from now on: each task in one row, written when it is done. A database of
-- before has a row for each open task and activity, which would stay open for ever.
update act_ge_property set value_ = '20' where name_ = 'historyLevel';
delete from act_hi_taskinst where end_time_ is null;
delete from act_hi_actinst where end_time_ is null;

-- Who may work on a task is told by its candidates and its assignee; no row of permission (7 = task) is written for it.
delete from act_ru_authorization where resource_type_ = 7 and resource_id_ <> '*';

-- Whoever is invited counts as present unless marked absent when the meeting's result is entered.
update seat set present = true where present is null;
