package roundtable.web.opendata;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An answer that others may keep for a minute and ask again whether it still holds (ETag, If-None-Match). */
final class OpenAnswer {

  static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  static final MediaType RSS = new MediaType("application", "rss+xml", StandardCharsets.UTF_8);
  private static final Duration KEPT = Duration.ofMinutes(1);

  private OpenAnswer() {}

  /** @param next address of what follows; empty when nothing does */
  static ResponseEntity<byte[]> of(byte[] body, MediaType type, String next) {
    var answer = ResponseEntity.ok().contentType(type).eTag(fingerprint(body)).cacheControl(CacheControl.maxAge(KEPT).cachePublic());
    return (next.isEmpty() ? answer : answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next))).body(body);
  }

  private static String fingerprint(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
