-- 奖励、追责名单: what the secretariat said of the whole draft, and why the leading group sent it back last. H2 and PostgreSQL.
create table list_remark (
  batch    varchar(20) primary key references sheet_batch,
  remark   varchar(500),
  returned varchar(500)
);
