package roundtable.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import roundtable.policy.CalendarDay.Kind;

/**
 * One sentence of the notice, such as “1月31日至2月6日放假调休，共7天” or “1月29日（星期六）、1月30日（星期日）上班”. What it says about
 * weekdays and the number of days has to be so.
 */
record CalendarDays(Kind kind, List<LocalDate> days) {

  private static final String DAY = "(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日(?:[（(][^）)]*[）)])?";
  private static final String SPAN = DAY + "(?:至" + DAY + ")?";
  private static final Pattern SENTENCE = Pattern.compile("(" + SPAN + "(?:[、和]" + SPAN + ")*)(放假|上班)(.*)");
  private static final Pattern AFTER_OFF = Pattern.compile("(?:调休)?(?:(\\d{1,2})天)?(?:[，,](?:与周末连休|不调休|(?:与周末连休)?共(\\d{1,2})天))*");
  private static final Pattern ONE = Pattern.compile("(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日(?:[（(]([^）)]*)[）)])?");
  private static final Pattern WEEKDAY = Pattern.compile("(?:星期|周)([一二三四五六日天])");
  private static final int LONGEST = 20;

  static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  /** Empty when it says something else, or something that cannot be. */
  static Optional<CalendarDays> of(int year, String sentence) {
    Matcher matcher = SENTENCE.matcher(sentence);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Kind kind = matcher.group(2).equals("放假") ? Kind.OFF : Kind.WORK;
    try {
      return Optional.of(new CalendarDays(kind, new Reader(year).spans(matcher.group(1)))).filter(found -> found.agrees(matcher.group(3)));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private boolean agrees(String rest) {
    Matcher after = AFTER_OFF.matcher(rest);
    if (kind == Kind.WORK) {
      return rest.isEmpty();
    }
    return after.matches() && counts(after.group(1)) && counts(after.group(2));
  }

  private boolean counts(String number) {
    return number == null || Integer.parseInt(number) == days.size();
  }

  /** Month and year are named once and hold until another one is. */
  private static final class Reader {

    private int year;
    private int month;

    Reader(int year) {
      this.year = year;
    }

    List<LocalDate> spans(String text) {
      List<LocalDate> days = new ArrayList<>();
      for (String span : text.split("(?<=[日）)])[、和](?=\\d)")) {
        String[] ends = span.split("(?<=[日）)])至(?=\\d)");
        LocalDate first = one(ends[0]);
        LocalDate last = ends.length == 1 ? first : one(ends[1]);
        if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST))) {
          throw new DateTimeException(span);
        }
        first.datesUntil(last.plusDays(1)).forEach(days::add);
      }
      return days;
    }

    private LocalDate one(String text) {
      Matcher day = ONE.matcher(text);
      if (!day.matches()) {
        throw new DateTimeException(text);
      }
      year = day.group(1) == null ? year : Integer.parseInt(day.group(1));
      month = day.group(2) == null ? month : Integer.parseInt(day.group(2));
      LocalDate found = LocalDate.of(year, month, Integer.parseInt(day.group(3)));
      Matcher weekday = WEEKDAY.matcher(day.group(4) == null ? "" : day.group(4));
      if (weekday.find() && "一二三四五六日".indexOf(weekday.group(1).replace('天', '日')) + 1 != found.getDayOfWeek().getValue()) {
        throw new DateTimeException(text);
      }
      return found;
    }
  }
}
