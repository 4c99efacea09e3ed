package roundtable.policy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A window or a limit that a new calendar moved.
 *
 * @param what 公示期, or what has to be done by then
 */
public record CalendarMove(String topic, String what, String before, String after) {

  private static final String DAY = "待国务院通知|\\d{4}年\\d{1,2}月\\d{1,2}日";
  private static final Pattern LIMIT = Pattern.compile("工作日历调整，(.+)由(%1$s)改为(%1$s)".formatted(DAY));
  private static final Pattern WINDOW = Pattern.compile("工作日历调整，原为：(.+)；现为：(.+)", Pattern.DOTALL);

  /** As the timeline tells it. */
  static CalendarMove of(String topic, String told) {
    Matcher limit = LIMIT.matcher(told);
    Matcher window = WINDOW.matcher(told);
    if (limit.matches()) {
      return new CalendarMove(topic, limit.group(1), limit.group(2), limit.group(3));
    }
    return window.matches() ? new CalendarMove(topic, "公示期", window.group(1), window.group(2)) : new CalendarMove(topic, told, "", "");
  }
}
