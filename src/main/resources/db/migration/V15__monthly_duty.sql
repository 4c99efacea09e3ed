-- 每月履职: the round-tables of a month, the topics closed in a year (R31, R37–R40). H2 and PostgreSQL.
create index round_table_by_held on round_table (held_at, community);
create index topic_by_closed on topic (closed_at, community);
