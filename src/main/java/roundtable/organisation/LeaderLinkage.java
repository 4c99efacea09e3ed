package roundtable.organisation;

import java.time.LocalDate;

/**
 * 挂点: a leader's post answers for a street or community (R13).
 *
 * @param post code of the post
 * @param title the post's title with its unit's name of that time
 * @param role {@link Role#DISTRICT_LEADER} or {@link Role#STREET_LEADER}
 * @param unit code of the street or community
 * @param from first day
 * @param to last day, included; null while it lasts
 */
public record LeaderLinkage(String post, String title, Role role, String unit, LocalDate from, LocalDate to) {

  /** Whether the post answers for it on that day. */
  public boolean covers(LocalDate day) {
    return new Span(from, to).covers(day);
  }
}
