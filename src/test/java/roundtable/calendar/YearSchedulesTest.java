package roundtable.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;
import roundtable.rules.Ruling;

@DisplayName("日历版本的缓存")
class YearSchedulesTest {

  private static final LocalDate DAY = LocalDate.parse("2027-03-08");

  private final OneDay rules = new OneDay();
  private final YearSchedules years = new YearSchedules(rules);

  @BeforeEach
  void begin() {
    TransactionSynchronizationManager.initSynchronization();
  }

  @AfterEach
  void end() {
    TransactionSynchronizationManager.clearSynchronization();
  }

  @Test
  @DisplayName("发布后的版本不变，只读一次")
  void aPublishedVersionIsReadOnce() {
    years.published(2);
    assertThat(isWorkingDay(2)).isFalse();
    finish(TransactionSynchronization.STATUS_COMMITTED);
    isWorkingDay(2);

    assertThat(rules.asked).isEqualTo(1);
  }

  @Test
  @DisplayName("发布被撤回后，同一版本号可能另有内容，不得沿用")
  void aVersionWhosePublicationIsRolledBackIsForgotten() {
    assertThat(isWorkingDay(1)).isFalse();
    years.published(2);
    assertThat(isWorkingDay(2)).isFalse();
    finish(TransactionSynchronization.STATUS_ROLLED_BACK);
    rules.kind = "WORK";

    assertThat(isWorkingDay(2)).isTrue();
    assertThat(isWorkingDay(1)).isFalse();
  }

  private boolean isWorkingDay(int version) {
    return years.of(version, 2027).orElseThrow().isWorkingDay(DAY);
  }

  private static void finish(int status) {
    TransactionSynchronizationManager.getSynchronizations().forEach(each -> each.afterCompletion(status));
  }

  /** A calendar of one day. */
  private static class OneDay implements RuleBook {
    private String kind = "OFF";
    private int asked;

    @Override
    public int versionInForce(RuleTable table, Instant at) {
      return 1;
    }

    @Override
    public Ruling decide(RuleTable table, int version, Map<String, Object> facts) {
      asked++;
      return new Ruling(table, version, Map.of(), List.of("rule_day"), List.of(Map.of("date", DAY.toString(), "kind", kind)));
    }
  }
}
