package roundtable.outbox;

/** One person's word of an appointment. */
public record OutgoingMessage(long id, Recipient recipient, Appointment appointment) {}
