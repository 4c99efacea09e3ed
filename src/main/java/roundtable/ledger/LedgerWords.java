package roundtable.ledger;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** A text as the ledger looks for it: 台帐 and 台账 are one word, width, case, blanks and punctuation make no difference. */
final class LedgerWords {

  private LedgerWords() {}

  static String plain(String text) {
    return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replace('帐', '账')
        .replaceAll("[\\p{P}\\p{S}\\p{Z}\\p{C}\\s]", "");
  }

  /** Every two letters that stand side by side. */
  static Set<String> pairs(String plain) {
    var letters = plain.codePoints().toArray();
    var pairs = new LinkedHashSet<String>();
    for (var n = 0; n + 2 <= letters.length; n++) {
      pairs.add(new String(letters, n, 2));
    }
    return pairs;
  }
}
