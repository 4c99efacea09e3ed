package roundtable.outbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links in invitations: nobody can guess one, and once its mail is out the database knows it by its hash alone. */
@Component
public class InvitationLinks {

  private static final int BYTES = 24;
  private static final String FORM = "[A-Za-z0-9_-]{32}";
  private final SecureRandom random = new SecureRandom();
  private final JdbcClient jdbc;

  InvitationLinks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The invitation of a link; empty for one that was never given out. */
  public Optional<InvitationLink> find(String link) {
    return !link.matches(FORM) ? Optional.empty() : jdbc.sql("""
            select a.reference, m.recipient, m.address, a.starts_at, a.edition = l.edition, l.cancelled
            from outgoing_message m join appointment a on a.id = m.appointment
              join appointment l on l.reference = a.reference
                and l.edition = (select max(edition) from appointment where reference = a.reference)
            where m.link_hash = :hash""")
        .param("hash", hash(link))
        .query((row, n) -> new InvitationLink(row.getString(1), new Recipient(row.getString(2), row.getString(3)),
            row.getObject(4, OffsetDateTime.class).toInstant(), state(row.getBoolean(5), row.getBoolean(6)))).optional();
  }

  String next() {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String hash(String link) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(link.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static LinkState state(boolean latest, boolean cancelled) {
    return cancelled ? LinkState.CANCELLED : latest ? LinkState.OPEN : LinkState.MOVED;
  }
}
