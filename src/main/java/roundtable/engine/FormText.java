package roundtable.engine;

import java.util.List;

/** Sentences as they are said. */
final class FormText {

  private static final int MOST_FAULTS = 20;
  private static final int LONGEST_QUOTE = 30;

  private FormText() {}

  /** The first faults in full and how many more there are: an answer that can be read. */
  static String sentence(List<String> faults) {
    var said = String.join("；", faults.subList(0, Math.min(MOST_FAULTS, faults.size())));
    return faults.size() <= MOST_FAULTS ? said : "%s；另有%d处需要更正".formatted(said, faults.size() - MOST_FAULTS);
  }

  /** A piece of what was sent, short enough to be quoted. */
  static String quoted(String text) {
    return text.length() <= LONGEST_QUOTE ? "“%s”".formatted(text) : "“%s…”".formatted(text.substring(0, LONGEST_QUOTE));
  }
}
