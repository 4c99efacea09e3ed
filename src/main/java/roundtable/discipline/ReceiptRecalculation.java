package roundtable.discipline;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import roundtable.calendar.MovedLimit;
import roundtable.calendar.WorkingCalendar;
import roundtable.calendar.WorkingCalendarChange;
import roundtable.kernel.Official;

/** A new working calendar: every receipt that is waited for is counted again, never shortened (design.md 4). */
@Component
class ReceiptRecalculation implements WorkingCalendarChange {

  private final Referrals referrals;
  private final ReferralJournal journal;
  private final WorkingCalendar calendar;
  private final Clock clock;

  ReceiptRecalculation(Referrals referrals, ReferralJournal journal, WorkingCalendar calendar, Clock clock) {
    this.referrals = referrals;
    this.journal = journal;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public void recount(int version) {
    referrals.findByState(ReferralState.REFERRED).forEach(this::recount);
  }

  private void recount(Referral referral) {
    var referred = LocalDate.ofInstant(referral.referredAt(), clock.getZone());
    referral.move(calendar.addWorkingDays(referred, referral.limits().acknowledgeDays())).ifPresent(moved -> {
      referrals.save(referral);
      journal.record(referral.number(), Official.SYSTEM, ReferralEvent.Kind.LIMIT_MOVED, moved.told("签收期限"));
    });
  }
}
