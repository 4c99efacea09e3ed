package roundtable.engine;

import java.util.List;
import java.util.regex.Pattern;

/** A text as it is kept, and sentences as they are said. */
final class FormText {

  // PostgreSQL stores neither NUL nor half of an emoji; marks of direction turn what is read around; nobody types any
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\r\\t]]");
  private static final int MOST_FAULTS = 20;
  private static final int LONGEST_QUOTE = 30;

  private FormText() {}

  /** Without what cannot be printed, and without anything invisible before and after; empty when nothing can be seen. */
  static String visible(String text) {
    var printable = UNPRINTABLE.matcher(text).replaceAll("");
    var begin = 0;
    var end = printable.length();
    while (begin < end && isInvisible(printable.charAt(begin))) {
      begin++;
    }
    while (end > begin && isInvisible(printable.charAt(end - 1))) {
      end--;
    }
    return printable.substring(begin, end);
  }

  /** The first faults in full and how many more there are: an answer that can be read. */
  static String sentence(List<String> faults) {
    var said = String.join("；", faults.subList(0, Math.min(MOST_FAULTS, faults.size())));
    return faults.size() <= MOST_FAULTS ? said : "%s；另有%d处需要更正".formatted(said, faults.size() - MOST_FAULTS);
  }

  /** A piece of what was sent, short enough to be quoted. */
  static String quoted(String text) {
    return text.length() <= LONGEST_QUOTE ? "“%s”".formatted(text) : "“%s…”".formatted(text.substring(0, LONGEST_QUOTE));
  }

  // the spaces of every script, and what has no width at all
  private static boolean isInvisible(char letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter)
        || Character.getType(letter) == Character.FORMAT;
  }
}
