package roundtable.tipoff;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import roundtable.kernel.Refusal;
import roundtable.resident.Sender;
import roundtable.resident.SubmissionDesk;

/** 网上举报: taken in and sealed at once; of when it came the day is kept, of where it came from nothing. */
@Service
public class TipOffDesk {

  private static final int NUMBERS = 100_000_000;
  private final TipOffSeal seal;
  private final SubmissionDesk submissions;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  TipOffDesk(TipOffSeal seal, SubmissionDesk submissions, JdbcClient jdbc, Clock clock) {
    this.seal = seal;
    this.submissions = submissions;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whether it can be done on-line; without a key nothing that is written could be kept secret. */
  public boolean isOnline() {
    return seal.hasKey();
  }

  /**
   * Takes in a tip-off, once for each form.
   *
   * @return its number, which tells nothing about it
   */
  public String tipOff(String form, Sender sender, String topic, String content, String author, String contact) {
    if (!isOnline()) {
      throw new Refusal("网上举报没有开通，请打举报电话");
    }
    if (!submissions.isForm(form)) {
      throw new Refusal("这一页不完整，没有收到您填写的内容。请重新打开页面再提交");
    }
    var hash = submissions.hash(form);
    return known(hash).orElseGet(() -> first(hash, sender, topic, content, author, contact));
  }

  private String first(String hash, Sender sender, String topic, String content, String author, String contact) {
    submissions.count(sender);
    var today = LocalDate.now(clock);
    var number = "JB-%d-%08d".formatted(today.getYear(), random.nextInt(NUMBERS));
    var sealed = seal.seal(new TipOff(number, today, topic, content, author, contact));
    try {
      jdbc.sql("insert into tip_off (number, form_hash, received_on, sealed) values (?, ?, ?, ?)").params(number, hash, today, sealed)
          .update();
      return number;
    } catch (DuplicateKeyException atTheSameTime) {
      return known(hash).orElseThrow(() -> atTheSameTime);
    }
  }

  private Optional<String> known(String hash) {
    return jdbc.sql("select number from tip_off where form_hash = ?").param(hash).query(String.class).optional();
  }
}
