package roundtable.deliberation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A text as its pairs of neighbouring characters: what is similar shares many of them, whatever the punctuation. */
final class SimilarTerms {

  private static final int MOST = 300;
  private static final String NEITHER_LETTER_NOR_DIGIT = "[^\\p{L}\\p{N}]+";

  private SimilarTerms() {}

  static List<String> of(String text) {
    var letters = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
        .replaceAll(NEITHER_LETTER_NOR_DIGIT, "").codePoints().toArray();
    return IntStream.range(0, Math.max(0, letters.length - 1)).mapToObj(n -> new String(letters, n, 2)).distinct().limit(MOST).toList();
  }
}
