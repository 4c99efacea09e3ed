package roundtable.discipline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.calendar.WorkingCalendar;
import roundtable.kernel.Official;
import roundtable.organisation.Recusal;
import roundtable.organisation.Role;
import roundtable.topic.TopicDesk;

/**
 * Who has a referral's task and until when. No post whose people all stand in a unit concerned is ever asked; the
 * commission's work falls to the secretary general when nobody of it is left, and the skip is in the sealed journal.
 */
@Service
@Transactional
public class ReferralDutyDesk {

  private final Referrals referrals;
  private final ReferralJournal journal;
  private final ReferralRights rights;
  private final Recusal recusal;
  private final TopicDesk topics;
  private final WorkingCalendar calendar;
  private final Clock clock;

  ReferralDutyDesk(Referrals referrals, ReferralJournal journal, ReferralRights rights, Recusal recusal, TopicDesk topics,
      WorkingCalendar calendar, Clock clock) {
    this.referrals = referrals;
    this.journal = journal;
    this.rights = rights;
    this.recusal = recusal;
    this.topics = topics;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Who confirms. */
  public String confirmingPost(String number) {
    return post(number, List.of(Role.SECRETARY_GENERAL, Role.SECRETARIAT, Role.DISCIPLINE_COMMISSION));
  }

  /** Who receives and investigates. */
  public String receivingPost(String number) {
    return post(number, List.of(Role.DISCIPLINE_COMMISSION, Role.SECRETARY_GENERAL));
  }

  /** Who reminds, and takes the receipt. */
  public String remindingPost(String number) {
    return post(number, List.of(Role.SECRETARIAT, Role.SECRETARY_GENERAL, Role.DISCIPLINE_COMMISSION));
  }

  /**
   * The last day for confirming it, for reminding, for taking the receipt; empty while the year's schedule is unknown.
   *
   * @param asked on which day
   */
  public Optional<LocalDate> confirmBy(String number, LocalDate asked) {
    return calendar.addWorkingDays(asked, find(number).limits().confirmDays());
  }

  /** The last day for the receipt; empty while the year's schedule is unknown. */
  public Optional<LocalDate> acknowledgeBy(String number) {
    return find(number).acknowledgeBy();
  }

  /** The last day for the disposition, counted from the receipt; empty while the year's schedule is unknown. */
  public Optional<LocalDate> disposeBy(String number) {
    var referral = find(number);
    return calendar.addWorkingDays(LocalDate.ofInstant(referral.acknowledgedAt(), zone()), referral.limits().disposeDays());
  }

  /** Who else confirms when nobody did in time. */
  public String nextConfirmingPost(String number) {
    return post(number, List.of(Role.SECRETARIAT, Role.DISCIPLINE_COMMISSION));
  }

  /** Who else reminds, or takes the receipt, when nobody did in time. */
  public String nextRemindingPost(String number) {
    return post(number, List.of(Role.SECRETARY_GENERAL, Role.DISCIPLINE_COMMISSION));
  }

  /** A new working calendar moved the last day of one of its tasks: noted in the sealed journal alone. */
  public void limitMoved(String number, String told) {
    journal.record(number, Official.SYSTEM, ReferralEvent.Kind.LIMIT_MOVED, told);
  }

  private String post(String number, List<Role> roles) {
    var community = topics.topic(find(number).topic()).community();
    var duty = recusal.dutyOf(roles, community, rights.unitsOf(number), today());
    if (!duty.skipped().isEmpty()) {
      journal.record(number, Official.SYSTEM, ReferralEvent.Kind.VACANCY_SKIPPED,
          "岗位空缺或者应当回避：%s，由%s承办".formatted(String.join("、", duty.skipped()), duty.title()));
    }
    return duty.post();
  }

  private Referral find(String number) {
    return referrals.findByNumber(number).orElseThrow(ReferralRights::notTheirs);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private ZoneId zone() {
    return clock.getZone();
  }
}
