-- what residents read of statistics, meetings to come, results and notices by their publication (R105, R103). H2 and PostgreSQL.

create index topic_by_reception on topic (received_at, street, community, state);
create index round_table_by_plan on round_table (planned_at);
create index method_record_by_step on method_record (step, recorded_at);
create index project_by_finish on project (finished_at);
create index evaluation_by_time on evaluation (evaluated_at);
create index notice_by_publication on notice (published_at);
