package roundtable.implementation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;

/** What a text says, whatever its white space, punctuation, and full or half width. */
record Wording(String letters) {

  private static final String NEITHER_LETTER_NOR_DIGIT = "[^\\p{L}\\p{N}]+";

  static Wording of(String text) {
    return new Wording(Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
        .replaceAll(NEITHER_LETTER_NOR_DIGIT, ""));
  }

  /** Whether nothing is left of it without those phrases: 正在协调，抓紧落实。 */
  boolean saysNothingBut(Collection<String> phrases) {
    var rest = letters;
    for (var phrase : phrases.stream().map(each -> of(each).letters).filter(each -> !each.isEmpty())
        .sorted(Comparator.comparing(String::length).reversed()).toList()) {
      rest = rest.replace(phrase, "");
    }
    return rest.isEmpty();
  }

  /** The same for the same words, and of one length however much was written. */
  String fingerprint() {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(letters.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
