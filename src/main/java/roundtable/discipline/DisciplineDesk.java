package roundtable.discipline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.calendar.WorkingCalendar;
import roundtable.discipline.ReferralEvent.Kind;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;
import roundtable.organisation.Organisation;
import roundtable.overdue.ReferralGround;
import roundtable.topic.TopicDesk;

/** 移送处置: proposed, confirmed by a human, handed over, received, disposed of (R96, R97); each act in the sealed journal. */
@Service
@Transactional
public class DisciplineDesk {

  private final Referrals referrals;
  private final Proposals proposals;
  private final CaseFile caseFile;
  private final Bundles bundles;
  private final ReferralJournal journal;
  private final ReferralRights rights;
  private final TopicDesk topics;
  private final Organisation organisation;
  private final WorkingCalendar calendar;
  private final Clock clock;

  DisciplineDesk(Referrals referrals, Proposals proposals, CaseFile caseFile, Bundles bundles, ReferralJournal journal,
      ReferralRights rights, TopicDesk topics, Organisation organisation, WorkingCalendar calendar, Clock clock) {
    this.referrals = referrals;
    this.proposals = proposals;
    this.caseFile = caseFile;
    this.bundles = bundles;
    this.journal = journal;
    this.rights = rights;
    this.topics = topics;
    this.organisation = organisation;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * 提请移送: takes in what the supervisors found. While the topic has a referral, another proposal is added to it, so
   * that who proposes does not learn that there is one.
   *
   * @param clockId the clock of the step that stands still
   * @return the new referral's number; empty when it was added to one that is open
   */
  public Optional<String> propose(TopicNumber topic, long clockId, ReferralGround ground, String facts, Official by) {
    Proposals.refuseIncomplete(ground, facts);
    var units = caseFile.unitsConcerned(clockId, topics.topic(topic).community());
    var open = proposals.underWay(topic);
    var number = open.map(Referral::number).orElseGet(() ->
        proposals.open(topic, clockId, ReferralOrigin.SUPERVISION, ground, facts, by).number());
    proposals.concern(number, units);
    journal.record(number, by, Kind.PROPOSED, "%s：%s".formatted(ground.label(), facts));
    return open.isPresent() ? Optional.empty() : Optional.of(number);
  }

  /** 自行提起: the commission takes up a case by itself (A13); its own decision needs no confirmation of others. */
  public ReferralNumber takeUp(OwnInitiative form, String person) {
    var by = rights.commissioner(person);
    var topic = topics.topic(new TopicNumber(form.topicNumber())).number();
    var unit = organisation.unitNamed(form.unitName(), today())
        .orElseThrow(() -> new Refusal("没有名称为“%s”的单位，请填写全称，例如 南站街道".formatted(form.unitName()))).code();
    rights.refuseRecused(by, List.of(unit));
    proposals.underWay(topic).filter(open -> proposals.concerns(open.number(), unit)).ifPresent(open -> {
      throw new Refusal("议题%s涉及%s的移送%s正在办理，请在其中办理，不必另行提起".formatted(topic, form.unitName(), open.number()));
    });
    var taken = proposals.open(topic, null, ReferralOrigin.OWN_INITIATIVE, form.ground(), form.facts(), by);
    proposals.concern(taken.number(), List.of(unit));
    journal.record(taken.number(), by, Kind.TAKEN_UP, "%s：%s".formatted(form.ground().label(), form.facts()));
    return new ReferralNumber(taken.number(), topic);
  }

  /** A referral of the commission's own, and the topic that it is about. */
  public record ReferralNumber(String value, TopicNumber topic) {}

  /** 确认移送: a second person decides (R96). */
  public ConfirmationDecision confirm(String number, Confirmation form, Official by) {
    var referral = allowed(number, by);
    referral.decide(form, by, now());
    referrals.save(referral);
    var declined = form.decision() == ConfirmationDecision.DECLINE;
    journal.record(number, by, declined ? Kind.DECLINED : Kind.CONFIRMED, form.reason() == null ? "同意移送" : form.reason());
    return form.decision();
  }

  /** 案卷封存移送: freezes what is known now and hands it over; the commission's time to receive it begins. */
  public void refer(String number) {
    var referral = find(number);
    var now = now();
    var lastDay = calendar.addWorkingDays(today(), referral.limits().acknowledgeDays());
    var edition = referral.refer(now, lastDay);
    var items = caseFile.items(referral);
    referrals.save(referral);
    var seal = bundles.freeze(number, edition, items, now);
    journal.record(number, Official.SYSTEM, Kind.REFERRED, "案卷第%d版共%d项，封印%s；%s".formatted(edition, items.size(), seal,
        lastDay.map(day -> "限%s前签收".formatted(WrittenDate.of(day))).orElse("签收期限待国务院通知")));
  }

  /** 催请签收. */
  public void remind(String number, ReceiptReminder form, Official by) {
    allowed(number, by);
    journal.record(number, by, Kind.REMINDED, form.note());
  }

  /** 签收移送, or back to whoever confirmed it. */
  public AcknowledgementDecision acknowledge(String number, Acknowledgement form, Official by) {
    var referral = allowed(number, by);
    referral.acknowledge(form, by, now());
    referrals.save(referral);
    var returned = form.decision() == AcknowledgementDecision.RETURN;
    journal.record(number, by, returned ? Kind.RETURNED : Kind.ACKNOWLEDGED, returned ? form.returnReason() : "签收受理");
    return form.decision();
  }

  /** 调查处置. */
  public void dispose(String number, Disposition form, Official by) {
    var referral = allowed(number, by);
    referral.dispose(form, by, now());
    referrals.save(referral);
    journal.record(number, by, Kind.DISPOSED, "%s；调查情况：%s；处理措施：%s".formatted(form.result().label(), form.finding(),
        form.measures() == null ? "无" : form.measures()));
  }

  /** 查收回执. */
  public void takeReceipt(String number, ReceiptRemark form, Official by) {
    allowed(number, by);
    journal.record(number, by, Kind.RECEIPT_TAKEN, form.note());
  }

  private Referral allowed(String number, Official by) {
    rights.refuseRecused(by, rights.unitsOf(number));
    return find(number);
  }

  private Referral find(String number) {
    return referrals.findByNumber(number).orElseThrow(ReferralRights::notTheirs);
  }

  private Instant now() {
    return Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
