package roundtable.organisation;

import java.time.LocalDate;

/**
 * Who acts for the post of a department's head, as holder, acting holder or deputy (R37).
 *
 * @param unit name of the department
 * @param name the person's name; null while the post is vacant
 * @param from first day
 * @param to last day, included; null while it lasts
 */
public record DepartmentHead(String post, String title, String unit, String name, LocalDate from, LocalDate to) {

  /** Whether the person acts for the post on that day. */
  public boolean covers(LocalDate day) {
    return name != null && new Span(from, to).covers(day);
  }
}
