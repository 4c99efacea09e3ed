package roundtable.privacy;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Personal data as a public page shows them: 陶**, *栋*单元, no telephone. Masking what is masked changes nothing. */
public final class Mask {

  private static final String HIDDEN = "**";
  private static final String DIGITS = "[0-9０-９A-Za-z一二三四五六七八九十百零〇]{1,5}";
  /** 4栋4单元301室, 十二号楼, 7幢 */
  private static final Pattern HOUSE = Pattern.compile(
      DIGITS + "\\s*(栋|幢|号楼)|[A-Za-z]\\s*座|" + DIGITS + "\\s*(单元|号房|室)(?![内外])|(?<=[栋幢楼座元])\\s*[0-9０-９]{3,4}(?![0-9０-９元米平年])");
  private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
  private static final Pattern IDENTITY = Pattern.compile("(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])");
  /** A mobile number however it is written: with 86 before it, in full width, with blanks or dashes between. */
  private static final String MOBILE = "(?:[+＋]?(?:00)?86[ -]?)?[1１][3-9３-９][0-9０-９](?:[ -]?[0-9０-９]){8}";
  private static final Pattern PHONE = Pattern.compile(
      "(?<![0-9０-９])(?:" + MOBILE + "|[0０][0-9０-９]{2,3}[- —－]?[0-9０-９]{7,8}|[2-8２-８][0-9０-９]{7})(?![0-9０-９.])");

  /** 赣A·12345, new energy vehicles with a letter more. */
  private static final Pattern PLATE = Pattern.compile(
      "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·•. -]?[A-Z0-9]{4,5}[A-Z0-9挂学警港澳](?![A-Z0-9])",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern ACCOUNT = Pattern.compile("(?i)((?:微信|QQ|抖音|快手)(?:账号|号)?)\\s*[:：是为]?\\s*[a-z0-9][a-z0-9_-]{4,}");

  private Mask() {}

  /** 陶惠英 → 陶**; empty stays empty. */
  public static String name(String name) {
    var stripped = name == null ? "" : name.strip();
    return stripped.isEmpty() ? "" : stripped.substring(0, stripped.offsetByCodePoints(0, 1)) + HIDDEN;
  }

  /**
   * A text without the names, telephones, house numbers, plates, mail addresses, accounts and identity numbers in it.
   *
   * @param names the people whom the text may name
   */
  public static String text(String text, Collection<String> names) {
    if (text == null) {
      return "";
    }
    var masked = text;
    for (var name : names.stream().sorted(Comparator.comparing(String::length).reversed()).toList()) {
      masked = masked.replace(name, name(name));
    }
    masked = MAIL.matcher(masked).replaceAll("（邮箱已隐去）");
    masked = IDENTITY.matcher(masked).replaceAll("（证件号已隐去）");
    masked = ACCOUNT.matcher(masked).replaceAll("$1（账号已隐去）");
    masked = PLATE.matcher(masked).replaceAll("（车牌已隐去）");
    masked = PHONE.matcher(masked).replaceAll("（电话已隐去）");
    return HOUSE.matcher(masked).replaceAll(found -> "*" + unit(found.group()));
  }

  /** Whether it seems to hold a telephone, an identity number or a mail address; eight digits may be a date as well. */
  public static boolean seemsToTellHowToReachSomebody(String text) {
    return Stream.of(PHONE, IDENTITY, MAIL).anyMatch(each -> each.matcher(text).find());
  }

  private static String unit(String house) {
    return house.replaceFirst("^\\s*[0-9０-９A-Za-z一二三四五六七八九十百零〇]{1,5}\\s*", "");
  }
}
