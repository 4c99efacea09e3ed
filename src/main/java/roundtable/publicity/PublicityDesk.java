package roundtable.publicity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.calendar.WorkingCalendar;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.rules.LegalFloor;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;

/** 第五步 项目公示: publish for at least five working days, and close exactly when nothing is open (R36, R82, A8–A10). */
@Service
@Transactional
public class PublicityDesk {

  private final Notices notices;
  private final NoticeTexts texts;
  private final Objections objections;
  private final PlanDesk plans;
  private final PublicityFlow flow;
  private final RuleBook rules;
  private final WorkingCalendar calendar;
  private final Journal journal;
  private final Clock clock;
  private final String tipOffPhone;

  PublicityDesk(Notices notices, NoticeTexts texts, Objections objections, PlanDesk plans, PublicityFlow flow,
      RuleBook rules, WorkingCalendar calendar, Journal journal, Clock clock,
      @Value("${roundtable.tip-off-phone:}") String tipOffPhone) {
    this.notices = notices;
    this.texts = texts;
    this.objections = objections;
    this.plans = plans;
    this.flow = flow;
    this.rules = rules;
    this.calendar = calendar;
    this.journal = journal;
    this.clock = clock;
    this.tipOffPhone = tipOffPhone;
  }

  /**
   * Publishes the agreed plan and begins its window.
   *
   * @throws Refusal when somebody bound by the plan has not agreed (R81) or no tip-off phone is set (R95)
   */
  public Notice publish(TopicNumber topic, Publication publication, Official by) {
    if (tipOffPhone.isBlank()) {
      throw new Refusal("还没有设置举报电话，不能发布公示；请系统管理员设置 roundtable.tip-off-phone");
    }
    if (!plans.isAgreed(topic)) {
      throw new Refusal("还有单位或利益相关方没有原则同意，不能公示");
    }
    var earlier = notices.findByTopicOrderByPublishedAt(topic);
    if (earlier.stream().anyMatch(Notice::isOpen)) {
      throw new Refusal("议题%s已有正在进行的公示，请刷新后再看".formatted(topic));
    }
    var plan = plans.latest(topic);
    var now = now();
    var ruling = rules.decide(RuleTable.PUBLICITY_RULES, now, Map.of("kind", "PROJECT_PLAN"));
    var days = LegalFloor.publicityDays(ruling.number("workingDays"));
    var notice = new Notice("%s-G%d".formatted(topic, earlier.size() + 1), topic, plan.edition(),
        publication.places(), tipOffPhone, now, by.person(), ruling.version(), days, ruling.number("closingHour"));
    notice.run(calendar.window(now, days, notice.closingHour()));
    var saved = notices.save(notice);
    texts.publish(saved, plan, now, "首次发布");
    journal.record(topic, by, EventKind.NOTICE_PUBLISHED,
        "公示%s：%s".formatted(saved.number(), saved.countedDays()), ruling);
    flow.windowOpened(topic, saved.number());
    return saved;
  }

  /** The notice of that number. */
  @Transactional(readOnly = true)
  public Notice notice(String number) {
    return notices.findByNumber(number).orElseThrow(() -> new Refusal("没有编号为%s的公示".formatted(number)));
  }

  /** The end of the window came: it passes, or waits for the answers to its objections (A9). */
  public NoticeState expire(String number) {
    var notice = locked(number);
    var topic = notice.topic();
    notice.expire(now(), objections.existsByTopicAndLateFalseAndAnsweredAtIsNull(topic));
    notices.save(notice);
    journal.record(topic, Official.SYSTEM, EventKind.NOTICE_EXPIRED,
        "公示%s期满：%s".formatted(number, notice.state().label()));
    return notice.state();
  }

  /** Lets the topic go on after a window that is over and has nothing open. */
  public void pass(String number) {
    var notice = locked(number);
    if (objections.existsByTopicAndLateFalseAndAnsweredAtIsNull(notice.topic())) {
      throw new Refusal("公示%s还有异议没有书面答复，不能通过".formatted(number));
    }
    notice.pass();
    notices.save(notice);
    journal.record(notice.topic(), Official.SYSTEM, EventKind.NOTICE_PASSED, "公示%s通过".formatted(number));
    flow.windowPassed(notice.topic(), number);
  }

  /**
   * The day on which the window of the topic's notice was over; work may begin then (A10).
   *
   * @throws Refusal when no notice has passed
   */
  @Transactional(readOnly = true)
  public LocalDate passedOn(TopicNumber topic) {
    return notices.findFirstByTopicAndStateOrderByPublishedAtDesc(topic, NoticeState.PASSED)
        .map(notice -> LocalDate.ofInstant(notice.closesAt(), clock.getZone()))
        .orElseThrow(() -> new Refusal("议题%s的公示还没有通过，不能开工".formatted(topic)));
  }

  private Notice locked(String number) {
    var topic = notice(number).topic();
    return notices.findByTopicOrderByPublishedAt(topic).stream()
        .filter(notice -> notice.number().equals(number)).findFirst().orElseThrow();
  }

  private Instant now() {
    return Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
  }
}
