package roundtable.engine;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Dates as officials write them: 2022-01-08, 2022/1/8, 2022.1.8 or 2022年1月8日; a time of day is not looked at. */
class ChineseDates extends StdScalarDeserializer<LocalDate> {

  private static final Pattern DATE =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:T.*)?");

  private ChineseDates() {
    super(LocalDate.class);
  }

  static SimpleModule module() {
    return new SimpleModule().addDeserializer(LocalDate.class, new ChineseDates());
  }

  @Override
  public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    var text = parser.getValueAsString("");
    var date = DATE.matcher(text);
    if (!date.matches()) {
      return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "not a date");
    }
    try {
      return LocalDate.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)),
          Integer.parseInt(date.group(3)));
    } catch (DateTimeException impossible) {
      return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no such date");
    }
  }
}
