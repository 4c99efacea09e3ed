package roundtable.kernel;

import java.util.regex.Pattern;

/** Telephone and identity numbers in a text that others will read; a name cannot be told by a program. */
public final class PersonalNumbers {

  private static final Pattern MOBILE_OR_IDENTITY = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)|(?<!\\d)\\d{17}[\\dXx]");

  private PersonalNumbers() {}

  public static boolean areIn(String text) {
    return text != null && MOBILE_OR_IDENTITY.matcher(text).find();
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
