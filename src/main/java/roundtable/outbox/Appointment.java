package roundtable.outbox;

import java.time.Instant;

/**
 * When and where people are to meet. Line breaks and control characters of what people typed are taken out of what becomes
 * a header of a mail.
 *
 * @param reference what stays the same when the meeting is moved or called off
 * @param edition 0 for the first word about it, one more for each later one
 * @param cancelled the meeting does not take place
 */
public record Appointment(String reference, int edition, boolean cancelled, String summary, String description, String place,
    Instant startsAt) {

  public Appointment {
    summary = oneLine(summary);
    place = oneLine(place);
    description = description.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
  }

  static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }
}
