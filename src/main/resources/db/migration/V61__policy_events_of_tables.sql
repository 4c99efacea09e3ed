-- what is done with the version in force belongs to no draft: topics under way are moved to it (issue 6)
alter table policy_event alter column draft drop not null;
