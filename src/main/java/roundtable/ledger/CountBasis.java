package roundtable.ledger;

/** By which month a topic is counted. */
enum CountBasis { RECEIVED, CLOSED }
