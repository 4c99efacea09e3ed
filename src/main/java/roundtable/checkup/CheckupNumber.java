package roundtable.checkup;

import java.util.Optional;
import java.util.regex.Pattern;

/** TJ-2022-00001: the number of a checkup, the business key of its process. */
public record CheckupNumber(int year, long id) {

  private static final Pattern FORM = Pattern.compile("TJ-(\\d{4})-(\\d{5,12})");

  /** Empty for what is no such number. */
  public static Optional<CheckupNumber> find(String text) {
    var form = FORM.matcher(text);
    return form.matches() ? Optional.of(new CheckupNumber(Integer.parseInt(form.group(1)), Long.parseLong(form.group(2)))) : Optional.empty();
  }

  @Override
  public String toString() {
    return "TJ-%d-%05d".formatted(year, id);
  }
}
