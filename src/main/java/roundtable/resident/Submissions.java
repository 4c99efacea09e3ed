package roundtable.resident;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import roundtable.kernel.Refusal;

/** What was sent once is made once: a double click, the back button and a reload bring the same receipt again. */
@Component
class Submissions {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final SubmissionLimit limit;
  private final Clock clock;

  Submissions(JdbcClient jdbc, PlatformTransactionManager transactions, SubmissionLimit limit, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.limit = limit;
    this.clock = clock;
  }

  /**
   * Makes what a form asks for, unless it is made already.
   *
   * @param made whether a number is one of those that the form makes: a form's secret is of no use for another form
   * @param make answers with the number of what it made; with the submission it is one transaction
   */
  ResidentReceipt once(String form, String sender, Predicate<String> made, Supplier<String> make) {
    if (!QueryCode.isForm(form)) {
      throw new Refusal("这一页不完整，没有收到您填写的内容。请重新打开页面再提交");
    }
    var receipt = find(form).orElseGet(() -> first(form, sender, make));
    if (!made.test(receipt.number())) {
      throw new Refusal("这一页已经提交过别的内容，这一次没有收到。请重新打开页面再提交");
    }
    return receipt;
  }

  private ResidentReceipt first(String form, String sender, Supplier<String> make) {
    limit.count(SubmissionLimit.SENT, sender);
    try {
      return transaction.execute(status -> keep(form, make.get()));
    } catch (DuplicateKeyException atTheSameTime) {
      return find(form).orElseThrow(() -> atTheSameTime);
    }
  }

  /** Whether the code belongs to the number; takes as long for either answer. */
  boolean isRight(String number, String code) {
    var kept = jdbc.sql("select code_hash from submission where reference = ?").param(number).query(String.class).optional();
    var asked = QueryCode.typed(code).hash(number);
    return MessageDigest.isEqual(kept.orElse("").getBytes(StandardCharsets.US_ASCII), asked.getBytes(StandardCharsets.US_ASCII));
  }

  private Optional<ResidentReceipt> find(String form) {
    return jdbc.sql("select reference from submission where form_hash = ?").param(QueryCode.formHash(form)).query(String.class)
        .optional().map(number -> new ResidentReceipt(number, QueryCode.ofForm(form).value(), true));
  }

  private ResidentReceipt keep(String form, String number) {
    var code = QueryCode.ofForm(form);
    jdbc.sql("insert into submission (form_hash, reference, code_hash, submitted_at) values (?, ?, ?, ?)")
        .params(QueryCode.formHash(form), number, code.hash(number), Instant.now(clock).atOffset(ZoneOffset.UTC)).update();
    return new ResidentReceipt(number, code.value(), false);
  }
}
