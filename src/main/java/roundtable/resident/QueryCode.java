package roundtable.resident;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/**
 * 查询码: follows from the form's own secret, so that a form sent twice brings the same code twice; the database knows
 * neither. Twelve signs that nobody mixes up, some 59 bits.
 */
record QueryCode(String value) {

  private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXY";
  private static final int LENGTH = 12;
  private static final int FORM_BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A secret for one form, 192 bits. */
  static String newForm() {
    var bytes = new byte[FORM_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static boolean isForm(String text) {
    return text != null && text.matches("[A-Za-z0-9_-]{32}");
  }

  static QueryCode ofForm(String form) {
    var rest = new BigInteger(1, sha256("code\n" + form));
    var signs = new StringBuilder();
    for (var n = 0; n < LENGTH; n++) {
      var parts = rest.divideAndRemainder(BigInteger.valueOf(SIGNS.length()));
      signs.append(SIGNS.charAt(parts[1].intValue())).append(n % 4 == 3 && n < LENGTH - 1 ? "-" : "");
      rest = parts[0];
    }
    return new QueryCode(signs.toString());
  }

  /** As somebody typed it: in small letters, without or with other strokes and spaces. */
  static QueryCode typed(String text) {
    var signs = text == null ? "" : text.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    return new QueryCode(signs.length() == LENGTH ? signs.replaceAll("(.{4})(.{4})(.{4})", "$1-$2-$3") : "");
  }

  /** What is kept of it; of use for that number only. */
  String hash(String number) {
    return HexFormat.of().formatHex(sha256(number + "\n" + value));
  }

  static String formHash(String form) {
    return HexFormat.of().formatHex(sha256("form\n" + form));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
