package roundtable.outbox;

/**
 * One person's word of an appointment.
 *
 * @param link what follows the address at which the person answers; null when there is nothing to answer
 */
public record OutgoingMessage(long id, Recipient recipient, Appointment appointment, String link) {}
