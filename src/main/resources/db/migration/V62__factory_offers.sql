-- what a version says, in short (SHA-256): a newer table of the product's own is one that nobody has published yet
alter table rule_version add column digest varchar(64);
-- which table of the product's own a draft was begun from
alter table rule_draft add column factory varchar(64);
