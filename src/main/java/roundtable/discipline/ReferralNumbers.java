package roundtable.discipline;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 移送编号: {@code YS-2022-00003}, without a gap: none can be made to disappear unseen. */
@Component
class ReferralNumbers {

  private final JdbcClient jdbc;

  ReferralNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next number of a year; two who ask at once follow each other. */
  String next(int year) {
    if (jdbc.sql("update referral_sequence set last_number = last_number + 1 where proposed_year = ?").param(year)
        .update() == 0) {
      jdbc.sql("insert into referral_sequence (proposed_year, last_number) values (?, 1)").param(year).update();
    }
    return "YS-%04d-%05d".formatted(year, jdbc.sql("select last_number from referral_sequence where proposed_year = ?")
        .param(year).query(Integer.class).single());
  }
}
