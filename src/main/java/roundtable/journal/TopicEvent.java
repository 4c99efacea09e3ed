package roundtable.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * One entry of the timeline (R98); never changed, never deleted.
 *
 * @param topic 议题编号
 * @param seq 1, 2, 3 … within the topic
 * @param basis 依据: the table, its version and the rows that decided it; empty where a person decided
 * @param ruled the case that the table was asked about ({@code RuledCase}); empty where a person decided
 * @param alsoRuled what one more table decided with it ({@code RuledCases}); mostly empty
 * @param change what it changes in the ledger ({@code LedgerChange}); empty where nothing
 * @param hash SHA-256 over the entry and the hash of the one before
 */
public record TopicEvent(String topic, int seq, Instant happenedAt, String person, String post, EventKind kind,
    String detail, String basis, String ruled, String alsoRuled, String change, String previousHash, String hash) {

  static TopicEvent after(String previousHash, String topic, int seq, Instant at, String person, String post,
      EventKind kind, String detail, String basis, String ruled, String alsoRuled, String change) {
    var unsealed = new TopicEvent(topic, seq, at, person, post, kind, detail, basis, ruled, alsoRuled, change, previousHash,
        "");
    return new TopicEvent(topic, seq, at, person, post, kind, detail, basis, ruled, alsoRuled, change, previousHash,
        unsealed.seal());
  }

  boolean isSealed() {
    return hash.equals(seal());
  }

  private String seal() {
    // entries of before cases and changes were kept have none, and their seals stay
    var entry = String.join("\u001f", previousHash, topic, Integer.toString(seq),
        Long.toString(happenedAt.toEpochMilli()), person, post, kind.name(), detail, basis)
        + (ruled.isEmpty() ? "" : "\u001f" + ruled) + (alsoRuled.isEmpty() ? "" : "\u001f\u001c" + alsoRuled)
        + (change.isEmpty() ? "" : "\u001f\u001e" + change);
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(entry.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
