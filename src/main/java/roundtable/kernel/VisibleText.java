package roundtable.kernel;

import java.util.regex.Pattern;

/** A text as it is kept, whoever typed it where. */
public final class VisibleText {

  // PostgreSQL stores neither NUL nor half of an emoji; marks of direction turn what is read around; nobody types any
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\r\\t]]");

  private VisibleText() {}

  /** Without what cannot be printed, and without anything invisible before and after; empty when nothing can be seen. */
  public static String of(String text) {
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

  // the spaces of every script, and what has no width at all
  private static boolean isInvisible(char letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter)
        || Character.getType(letter) == Character.FORMAT;
  }
}
