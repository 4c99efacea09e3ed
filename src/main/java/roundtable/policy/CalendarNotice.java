package roundtable.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import roundtable.policy.CalendarDay.Kind;

/** 国务院办公厅关于部分节假日安排的通知, as it is pasted, or as CSV: day by day; what is not understood is named, never guessed. */
final class CalendarNotice {

  private static final Pattern ITEM = Pattern.compile("(?:[一二三四五六七八九十]+[、.．]|\\d+[、.．])?([\\p{IsHan}、]{2,12})[:：](.+)");
  private static final Pattern NEXT_ITEM = Pattern.compile("(?<=[。\\s])(?=[一二三四五六七八九十]、\\p{IsHan}{2,10}[:：、])");
  private static final Pattern SIGNED = Pattern.compile("\\d{4}年\\d{1,2}月\\d{1,2}日");
  private static final Pattern A_DAY = Pattern.compile("\\d{1,2}月\\d{1,2}日");
  private static final String BETWEEN = "\\s*[,，;；\\t]\\s*";
  private static final Pattern CSV = Pattern.compile(
      "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?" + BETWEEN + "(\\p{L}+)\\s*(?:" + BETWEEN + "(.*))?");
  private static final Pattern A_DATE = Pattern.compile("\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}|(?<!\\d)20\\d{6}(?!\\d)");
  /** Where a line begins something of its own. */
  private static final Pattern BEGINS = Pattern.compile("[一二三四五六七八九十\\d]{1,2}[、.．]|\\d{4}[-/.年]|[\\p{IsHan}、]{2,12}[:：]|20\\d{6}");
  private static final Pattern UNFINISHED = Pattern.compile("[^:：]{2,20}[:：].*[^。；;]");
  private static final Pattern CSV_HEAD = Pattern.compile("(?i)(?:date|日期)\\s*[,，\\t].*");
  private static final Map<String, Kind> KINDS = Map.of("off", Kind.OFF, "放假", Kind.OFF, "休", Kind.OFF, "work", Kind.WORK, "上班", Kind.WORK, "班", Kind.WORK);
  private final int year;
  private final TreeMap<LocalDate, CalendarDay> days = new TreeMap<>();
  private final List<String> unread = new ArrayList<>();

  private CalendarNotice(int year) {
    this.year = year;
  }

  static CalendarReading read(int year, String text) {
    var notice = new CalendarNotice(year);
    paragraphs(text.replace("\uFEFF", "")).stream().flatMap(NEXT_ITEM::splitAsStream).map(String::strip).forEach(notice::line);
    return new CalendarReading(List.copyOf(notice.days.values()), List.copyOf(notice.unread));
  }

  // a page breaks its lines within a sentence, which ends with a full stop
  private static List<String> paragraphs(String text) {
    List<String> paragraphs = new ArrayList<>();
    text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
      int last = paragraphs.size() - 1;
      if (last >= 0 && UNFINISHED.matcher(paragraphs.get(last)).matches() && !BEGINS.matcher(line).lookingAt()) {
        paragraphs.set(last, paragraphs.get(last) + line);
      } else {
        paragraphs.add(line);
      }
    });
    return paragraphs;
  }

  private void line(String line) {
    var csv = CSV.matcher(line);
    var item = ITEM.matcher(line.replaceAll("[\\s\u3000]+", ""));
    if (csv.matches()) {
      csvLine(line, csv);
    } else if (item.matches() && (item.group(2).contains("放假") || item.group(2).contains("上班") || A_DAY.matcher(item.group(2)).find())) {
      for (String sentence : item.group(2).split("[。；;]")) {
        sentence(item.group(1), sentence);
      }
    } else if ((A_DAY.matcher(line).find() || A_DATE.matcher(line).find()) && !SIGNED.matcher(line).matches() && !CSV_HEAD.matcher(line).matches()) {
      unread.add(line);
    }
  }

  // a date as it is written, or as a spreadsheet writes it
  private void csvLine(String line, Matcher csv) {
    Optional<LocalDate> day = CalendarDays.day(Integer.parseInt(csv.group(1)), Integer.parseInt(csv.group(2)), Integer.parseInt(csv.group(3)));
    Kind known = KINDS.get(csv.group(4).toLowerCase(Locale.ROOT));
    String holiday = csv.group(5);
    if (day.isEmpty() || known == null || !add(List.of(day.get()), known, holiday == null || holiday.isBlank() ? "节假日" : holiday.strip())) {
      unread.add(line);
    }
  }

  private void sentence(String holiday, String sentence) {
    Optional<CalendarDays> found = sentence.isEmpty() ? Optional.empty() : CalendarDays.of(year, sentence);
    if (!sentence.isEmpty() && (found.isEmpty() || !add(found.get().days(), found.get().kind(), holiday))) {
      unread.add("%s：%s".formatted(holiday, sentence));
    }
  }

  /** False, and nothing added, when a day lies in another year or is named twice in different ways. */
  private boolean add(List<LocalDate> named, Kind kind, String holiday) {
    boolean fits = named.stream().allMatch(day -> isNear(day) && (!days.containsKey(day) || days.get(day).kind() == kind));
    if (fits) {
      named.forEach(day -> days.putIfAbsent(day, new CalendarDay(day, kind, holiday)));
    }
    return fits;
  }

  /** A notice for a year begins with the last days of December before it, if at all. */
  private boolean isNear(LocalDate day) {
    return day.getYear() == year || day.getYear() == year - 1 && day.getMonthValue() == 12;
  }
}
