package roundtable.tipoff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.Refusal;
import roundtable.resident.SubmissionDesk;

/**
 * 启封口令: what the discipline commission alone knows, asked for before any tip-off is shown. An administrator can set the
 * password of every account, and so become any official; this they cannot set (R95; 西办发〔2022〕25号 四(二)1).
 */
@Service
@Transactional
public class PassphraseDesk {

  private static final int SHORTEST = 8;
  /** What BCrypt takes into account. */
  private static final int MOST_BYTES = 72;
  private static final int SHORTEST_CODE = 12;
  private final TipOffReaders readers;
  private final SubmissionDesk submissions;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final String openingCode;
  private final BCryptPasswordEncoder hashes = new BCryptPasswordEncoder();

  PassphraseDesk(TipOffReaders readers, SubmissionDesk submissions, JdbcClient jdbc, Clock clock,
      @Value("${roundtable.tip-off-opening-code:}") String openingCode) {
    this.readers = readers;
    this.submissions = submissions;
    this.jdbc = jdbc;
    this.clock = clock;
    this.openingCode = openingCode.strip();
  }

  /** Whether the commission has set one. */
  @Transactional(readOnly = true)
  public boolean isSet(String person) {
    readers.refuseOthers(person);
    return latest().isPresent();
  }

  /** Whether this one is in force still; 0 never is. */
  @Transactional(readOnly = true)
  public boolean isInForce(String person, long passphrase) {
    readers.refuseOthers(person);
    return latest().filter(known -> known.id() == passphrase).isPresent();
  }

  /**
   * Tells which passphrase it is, for {@link #isInForce}.
   *
   * @throws Refusal when it is wrong, or was wrong too often within the hour
   */
  public long open(String person, String passphrase) {
    readers.refuseOthers(person);
    return known(person, passphrase).id();
  }

  /** Puts another one in the place of the present one; whoever has opened with that has to open again. */
  public void change(String person, String present, String passphrase) {
    readers.refuseOthers(person);
    known(person, present);
    keep(person, passphrase, null);
  }

  /**
   * Sets the first one, or another one when nobody knows it any more.
   *
   * @param code the operator's opening code, which works once
   */
  public void set(String person, String code, String passphrase) {
    readers.refuseOthers(person);
    submissions.refuseGuessingPassphrase(person);
    if (openingCode.length() < SHORTEST_CODE) {
      throw new Refusal("还没有启用码：请运维人员设置 ROUNDTABLE_TIP_OFF_OPENING_CODE（至少%d个字符）并重启，再把启用码当面交给您".formatted(SHORTEST_CODE));
    }
    if (!MessageDigest.isEqual(bytes(openingCode), bytes(code.strip()))) {
      submissions.countPassphraseGuess(person);
      throw new Refusal("启用码不对，请向运维人员核对");
    }
    keep(person, passphrase, digest(openingCode));
  }

  private Known known(String person, String passphrase) {
    submissions.refuseGuessingPassphrase(person);
    return latest().filter(known -> isPossible(passphrase) && hashes.matches(passphrase, known.hash())).orElseThrow(() -> {
      submissions.countPassphraseGuess(person);
      return new Refusal("启封口令不对，请再输一次；忘了的，请向纪委监委的同事核对");
    });
  }

  private void keep(String person, String passphrase, String openedWith) {
    if (passphrase.strip().length() < SHORTEST || !isPossible(passphrase)) {
      throw new Refusal("启封口令至少%d个字符，不超过%d个汉字或%d个字母数字".formatted(SHORTEST, MOST_BYTES / 3, MOST_BYTES));
    }
    try {
      jdbc.sql("insert into tip_off_passphrase (hash, opened_with, person, set_at) values (?, ?, ?, ?)")
          .params(hashes.encode(passphrase), openedWith, person, Instant.now(clock).atOffset(ZoneOffset.UTC)).update();
    } catch (DuplicateKeyException used) {
      throw new Refusal("这个启用码已经用过一次，请运维人员换一个新的");
    }
  }

  private Optional<Known> latest() {
    return jdbc.sql("select id, hash from tip_off_passphrase order by id desc limit 1").query(Known.class).optional();
  }

  private static boolean isPossible(String passphrase) {
    return bytes(passphrase).length <= MOST_BYTES;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String digest(String code) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(code)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private record Known(long id, String hash) {}
}
