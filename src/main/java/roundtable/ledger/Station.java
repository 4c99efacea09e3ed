package roundtable.ledger;

/**
 * A task or an event of a diagram that a topic came to.
 *
 * @param activity its id in the model
 * @param times how often it was done; 0 while it is being worked on for the first time, and for what is only passed
 * @param standing whether the topic stands there now
 */
public record Station(String activity, int times, boolean standing) {}
