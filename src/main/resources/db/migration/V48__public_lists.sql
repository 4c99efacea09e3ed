-- the residents' lists read their page from the index and nothing beside it, however many windows close at the same
-- moment (all of a day do, at 24:00) and however many topics came in at once. H2 and PostgreSQL.
create index notice_by_end on notice (state, closes_at, number);
drop index notice_by_state;
create index topic_by_arrival on topic (received_at, number);
drop index topic_by_received;
