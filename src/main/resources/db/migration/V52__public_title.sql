-- what the screening wrote as the title that everybody reads; topic.title is the one in force, the timeline keeps each change
alter table topic add column public_title varchar(60);
