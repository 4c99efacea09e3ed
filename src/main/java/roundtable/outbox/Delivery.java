package roundtable.outbox;

/**
 * How far a person's latest message came.
 *
 * @param attempts how often it was tried
 * @param sent the mail server took it
 * @param open it will be tried again
 */
public record Delivery(Recipient recipient, int attempts, boolean sent, boolean open) {}
