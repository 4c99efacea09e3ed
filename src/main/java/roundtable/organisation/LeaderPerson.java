package roundtable.organisation;

import java.time.LocalDate;

/**
 * Who acts for a linked leader's post, as holder, acting holder or deputy.
 *
 * @param post code of the post
 * @param name the person's name
 * @param from first day
 * @param to last day, included; null while it lasts
 */
public record LeaderPerson(String post, String name, LocalDate from, LocalDate to) {

  /** Whether the person acts for the post on that day. */
  public boolean covers(LocalDate day) {
    return new Span(from, to).covers(day);
  }
}
