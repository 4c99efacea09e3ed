package roundtable.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/** 议题编号, the business key of every process about the topic: year and running number, {@code YT-2022-00017}. */
public record TopicNumber(String value) {

  private static final Pattern FORM = Pattern.compile("YT-\\d{4}-\\d{5}");

  public TopicNumber {
    if (value == null || !FORM.matcher(value).matches()) {
      throw new Refusal("议题编号“%s”不正确，应为 YT-年份-五位序号，例如 YT-2022-00017".formatted(value));
    }
  }

  /** The number for the {@code running}th topic received in {@code year}. */
  public static TopicNumber of(int year, int running) {
    return new TopicNumber("YT-%04d-%05d".formatted(year, running));
  }

  /** The number that a text is; empty for one that is none. */
  public static Optional<TopicNumber> find(String value) {
    return value != null && FORM.matcher(value).matches() ? Optional.of(new TopicNumber(value)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
