package roundtable.kernel;

import java.util.regex.Pattern;

/** Telephone and identity numbers in a text that others will read; a name cannot be told by a program. */
public final class PersonalNumbers {

  private static final String MOBILE_OR_IDENTITY =
      "(?<![0-9０-９])(?:[+＋]?(?:00)?86[ -]?)?[1１][3-9３-９][0-9０-９](?:[ -]?[0-9０-９]){8}(?![0-9０-９])"
      + "|(?<!\\d)\\d{17}[\\dXx]";
  private static final Pattern ANYWHERE = Pattern.compile(MOBILE_OR_IDENTITY);
  /** What a text without them matches, for a field of a form. */
  public static final String NONE = "(?s)(?!.*(?:" + MOBILE_OR_IDENTITY + ")).*";

  private PersonalNumbers() {}

  public static boolean areIn(String text) {
    return text != null && ANYWHERE.matcher(text).find();
  }

  /**
   * Refuses them.
   *
   * @param what is written, such as 吹哨的事由
   */
  public static void refuseIn(String what, String text) {
    if (areIn(text)) {
      throw new Refusal("%s里有手机号或身份证号，写进时间线别的单位也看得到；请删去，联系方式另行告知".formatted(what));
    }
  }
}
