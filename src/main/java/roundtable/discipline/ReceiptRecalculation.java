package roundtable.discipline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import roundtable.calendar.WorkingCalendar;
import roundtable.kernel.Official;
import roundtable.kernel.WrittenDate;
import roundtable.rules.RuleChange;
import roundtable.rules.RuleTable;

/** A new working calendar: every receipt that is waited for is counted again, never shortened (design.md 4). */
@Component
class ReceiptRecalculation implements RuleChange {

  private final Referrals referrals;
  private final ReferralJournal journal;
  private final WorkingCalendar calendar;
  private final ReceiptFlow flow;
  private final Clock clock;

  ReceiptRecalculation(Referrals referrals, ReferralJournal journal, WorkingCalendar calendar, ReceiptFlow flow,
      Clock clock) {
    this.referrals = referrals;
    this.journal = journal;
    this.calendar = calendar;
    this.flow = flow;
    this.clock = clock;
  }

  @Override
  public void published(RuleTable table, int version, Instant inForceFrom) {
    if (table == RuleTable.WORKING_CALENDAR) {
      referrals.findByState(ReferralState.REFERRED).forEach(this::recount);
    }
  }

  private void recount(Referral referral) {
    var referred = LocalDate.ofInstant(referral.referredAt(), clock.getZone());
    if (referral.move(calendar.addWorkingDays(referred, referral.limits().acknowledgeDays()))) {
      var lastDay = referrals.save(referral).acknowledgeBy().orElseThrow();
      journal.record(referral.number(), Official.SYSTEM, ReferralEvent.Kind.LIMIT_MOVED,
          "工作日历调整，签收期限改为%s".formatted(WrittenDate.of(lastDay)));
      flow.receiptMoved(referral.number(), lastDay);
    }
  }
}
