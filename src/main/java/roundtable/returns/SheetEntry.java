package roundtable.returns;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * One entry of the record of a batch; never changed, never deleted.
 *
 * @param unit code of the unit that it is about; empty when it is about all
 * @param hash SHA-256 over the entry and the hash of the one before
 */
public record SheetEntry(String batch, int seq, Instant happenedAt, String person, String post, SheetEntryKind kind, String unit,
    String detail, String previousHash, String hash) {

  SheetEntry sealed() {
    return new SheetEntry(batch, seq, happenedAt, person, post, kind, unit, detail, previousHash, seal());
  }

  boolean isSealed() {
    return hash.equals(seal());
  }

  private String seal() {
    var entry = String.join("\u001f", previousHash, batch, Integer.toString(seq), Long.toString(happenedAt.toEpochMilli()), person, post,
        kind.name(), unit, detail);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(entry.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
