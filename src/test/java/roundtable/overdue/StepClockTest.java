package roundtable.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.kernel.Level;
import roundtable.kernel.SevenStep;
import roundtable.kernel.TopicNumber;

class StepClockTest {

  private static final LocalDate BEGAN = LocalDate.of(2022, 1, 4);
  private final StepClock clock = new StepClock(new TopicNumber("YT-2022-00001"), SevenStep.TOPIC, 1, Level.COMMUNITY,
      Instant.EPOCH, 1, new Limits(5, 3, 7, 10, 15));

  @Test
  @DisplayName("日历重算：时限只延后，不提前")
  void aRecountNeverMovesALimitForward() {
    clock.count(days -> Optional.of(BEGAN.plusDays(days)), 1);
    assertThat(clock.dueOn()).contains(BEGAN.plusDays(5));
    assertThat(clock.count(days -> Optional.of(BEGAN.plusDays(days - 2)), 2)).isFalse();
    assertThat(clock.dueOn()).contains(BEGAN.plusDays(5));
    assertThat(clock.count(days -> Optional.of(BEGAN.plusDays(days + 1)), 3)).isTrue();
    assertThat(clock.dueOn()).contains(BEGAN.plusDays(6));
  }

  @Test
  @DisplayName("没有放假安排的年份：时限待国务院通知，安排公布后补上")
  void anUnknownYearLeavesTheLimitOpenUntilTheScheduleComes() {
    assertThat(clock.count(days -> Optional.empty(), 1)).isFalse();
    assertThat(clock.dueOn()).isEmpty();
    assertThat(clock.count(days -> Optional.of(BEGAN.plusDays(days)), 2)).isTrue();
    assertThat(clock.dueOn()).contains(BEGAN.plusDays(5));
  }

  @Test
  @DisplayName("延期和暂停的天数加到每个日期上，原定时限照留；日历再变也不丢")
  void addedDaysMoveEveryDateAndTheFirstLimitStays() {
    clock.count(days -> Optional.of(BEGAN.plusDays(days)), 1);
    clock.add(4);
    assertThat(clock.count(days -> Optional.of(BEGAN.plusDays(days)), 1)).isTrue();
    assertThat(clock.dates()).isEqualTo(new StepDates(BEGAN.plusDays(5), BEGAN.plusDays(9), BEGAN.plusDays(7),
        BEGAN.plusDays(11), BEGAN.plusDays(14), BEGAN.plusDays(19)));
    assertThat(clock.count(days -> Optional.of(BEGAN.plusDays(days + 1)), 2)).isTrue();
    assertThat(clock.dueOn()).contains(BEGAN.plusDays(10));
    assertThat(clock.firstDueOn()).contains(BEGAN.plusDays(5));
  }

  @Test
  @DisplayName("一轮只认定一次逾期")
  void aTurnIsFoundOverdueOnce() {
    assertThat(clock.isSupervised()).isFalse();
    assertThat(clock.foundOverdue(Instant.EPOCH)).isTrue();
    assertThat(clock.foundOverdue(Instant.EPOCH.plusSeconds(1))).isFalse();
    assertThat(clock.isSupervised()).isTrue();
  }

  @Test
  @DisplayName("停滞的日期只后移，不提前；年份未知时不设")
  void aStandstillIsNeverMovedForward() {
    clock.standsStillAfter(Optional.empty());
    assertThat(clock.standstillOn()).isEmpty();
    clock.standsStillAfter(Optional.of(BEGAN.plusDays(5)));
    clock.standsStillAfter(Optional.of(BEGAN.plusDays(3)));
    assertThat(clock.standstillOn()).contains(BEGAN.plusDays(5));
  }
}
