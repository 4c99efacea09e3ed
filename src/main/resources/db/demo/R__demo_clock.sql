-- 演示时钟: how far the demo's clock runs ahead of the machine's; one row
create table if not exists demo_clock (
  id integer primary key check (id = 1),
  ahead_millis bigint not null
);
