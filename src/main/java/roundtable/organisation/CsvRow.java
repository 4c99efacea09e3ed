package roundtable.organisation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ValueRange;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import roundtable.kernel.Labelled;

/** One row of a file; what cannot be read is reported with the row's line and makes the row unsound. */
class CsvRow {

  private static final int LONGEST = 200;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);

  private static final ValueRange YEARS = ValueRange.of(1900, 2999);

  private final DistrictFile file;
  private final CSVRecord values;
  private final long line;
  private final Problems problems;
  private boolean sound = true;

  CsvRow(DistrictFile file, CSVRecord values, long line, Problems problems) {
    this.file = file;
    this.values = values;
    this.line = line;
    this.problems = problems;
  }

  /** What the row is about: the value of the first column. */
  String subject() {
    return optional(file.columns().get(0));
  }

  boolean sound() {
    return sound;
  }

  long line() {
    return line;
  }

  void bad(String reason) {
    sound = false;
    problems.add(file, line, reason);
  }

  String optional(String column) {
    var value = values.isSet(column) ? values.get(column).strip() : "";
    if (value.length() > LONGEST) {
      bad("“%s”超过%d个字".formatted(column, LONGEST));
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      bad("“%s”含有换行等控制字符".formatted(column));
    }
    return value;
  }

  String text(String column) {
    var value = optional(column);
    if (value.isEmpty()) {
      bad("“%s”不能为空".formatted(column));
    }
    return value;
  }

  String matching(String column, Pattern form, String rule) {
    var value = text(column);
    if (!value.isEmpty() && !form.matcher(value).matches()) {
      bad("“%s”的值“%s”不正确，%s".formatted(column, value, rule));
    }
    return value;
  }

  Span span(String from, String to) {
    var span = new Span(day(from, text(from)), day(to, optional(to)));
    if (span.from() != null && span.backwards()) {
      bad("“%s”（%s）早于“%s”（%s）".formatted(to, span.to(), from, span.from()));
    }
    return span;
  }

  int count(String column) {
    var value = optional(column);
    if (value.isEmpty()) {
      return 1;
    }
    if (!value.matches("[1-9]\\d?")) {
      bad("“%s”应为1至99的整数，现为“%s”".formatted(column, value));
      return 1;
    }
    return Integer.parseInt(value);
  }

  /** Accepts the code and the Chinese label. */
  <E extends Enum<E> & Labelled> E oneOf(String column, E[] choices) {
    var value = text(column);
    return value.isEmpty() ? null : choice(column, value, choices);
  }

  /** The same, or nothing. */
  <E extends Enum<E> & Labelled> E oneOrNone(String column, E[] choices) {
    return optional(column).isEmpty() ? null : oneOf(column, choices);
  }

  /** 是 or 否; nothing is 否. */
  boolean isYes(String column) {
    var value = optional(column);
    if (!value.isEmpty() && !value.equals("是") && !value.equals("否")) {
      bad("“%s”应为是或者否，现为“%s”".formatted(column, value));
    }
    return value.equals("是");
  }

  /** Zero or more of the choices, separated by blanks. */
  <E extends Enum<E> & Labelled> List<E> someOf(String column, E[] choices) {
    return words(column).stream().map(word -> choice(column, word, choices)).filter(found -> found != null).toList();
  }

  List<String> words(String column) {
    return Arrays.stream(optional(column).split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  private <E extends Enum<E> & Labelled> E choice(String column, String value, E[] choices) {
    for (var choice : choices) {
      if (choice.name().equals(value) || choice.label().equals(value)) {
        return choice;
      }
    }
    bad("“%s”的值“%s”不在可选范围内".formatted(column, value));
    return null;
  }

  // Excel writes 2022/9/1 where 2022-09-01 was typed
  private LocalDate day(String column, String value) {
    if (value.isEmpty()) {
      return null;
    }
    try {
      var day = LocalDate.parse(value.replace('/', '-'), DAY);
      YEARS.checkValidValue(day.getYear(), ChronoField.YEAR);
      return day;
    } catch (DateTimeException e) {
      bad("“%s”的日期“%s”不正确，应为2022-09-06这样的日期".formatted(column, value));
      return null;
    }
  }
}
