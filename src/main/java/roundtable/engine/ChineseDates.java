package roundtable.engine;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import roundtable.kernel.Refusal;

/**
 * Dates as officials write them: 2022-01-08, 2022/1/8, 2022.1.8 or 2022年1月8日, with a time of day where one is asked for;
 * a time that names another zone is turned into the product's. A year outside 2000 … 2100 is a slip of the pen.
 */
class ChineseDates<T> extends StdScalarDeserializer<T> {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?"
      + "(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})?)?");
  private static final int EARLIEST = 2000;
  private static final int LATEST = 2100;
  private final Class<T> type;
  private final transient Function<Matcher, T> reading;

  private ChineseDates(Class<T> type, Function<Matcher, T> reading) {
    super(type);
    this.type = type;
    this.reading = reading;
  }

  static SimpleModule module(ZoneId zone) {
    return new SimpleModule()
        .addDeserializer(LocalDate.class, new ChineseDates<>(LocalDate.class, read -> time(read, zone).toLocalDate()))
        .addDeserializer(LocalDateTime.class, new ChineseDates<>(LocalDateTime.class, read -> {
          if (read.group(4) == null) {
            throw new DateTimeException("no time of day");
          }
          return time(read, zone);
        }));
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    var text = parser.getValueAsString("");
    var written = WRITTEN.matcher(text);
    try {
      if (written.matches()) {
        return reading.apply(written);
      }
    } catch (DateTimeException impossible) {
      // told below, like whatever else is not a date
    }
    return type.cast(context.handleWeirdStringValue(type, text, "not a date"));
  }

  private static LocalDateTime time(Matcher read, ZoneId zone) {
    var written = LocalDateTime.of(number(read, 1), number(read, 2), number(read, 3), number(read, 4), number(read, 5),
        number(read, 6));
    if (written.getYear() < EARLIEST || written.getYear() > LATEST) {
      throw new Refusal("年份%d不对，请填写%d年至%d年之间的日期".formatted(written.getYear(), EARLIEST, LATEST));
    }
    return read.group(7) == null ? written
        : written.atOffset(ZoneOffset.of(read.group(7))).atZoneSameInstant(zone).toLocalDateTime();
  }

  private static int number(Matcher read, int group) {
    return read.group(group) == null ? 0 : Integer.parseInt(read.group(group));
  }
}
