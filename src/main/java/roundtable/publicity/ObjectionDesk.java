package roundtable.publicity;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;
import roundtable.rules.Ruling;

/** Objections to a running notice, their answers, and changes of the published plan (A9). */
@Service
@Transactional
public class ObjectionDesk {

  private final Notices notices;
  private final NoticeTexts texts;
  private final Objections objections;
  private final PlanDesk plans;
  private final PublicityFlow flow;
  private final RuleBook rules;
  private final Journal journal;
  private final Clock clock;

  ObjectionDesk(Notices notices, NoticeTexts texts, Objections objections, PlanDesk plans, PublicityFlow flow,
      RuleBook rules, Journal journal, Clock clock) {
    this.notices = notices;
    this.texts = texts;
    this.objections = objections;
    this.plans = plans;
    this.flow = flow;
    this.rules = rules;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Receives an objection now. Whether it is in time is decided under the notice's lock, so that it and the end of the
   * window have exactly one order.
   */
  public Objection object(String notice, String objector, String contact, String content, Official by) {
    return receive(notice, objector, contact, content, null, by);
  }

  /** Enters what came by paper, by phone or in person, or a change of the plan; true when the notice is void now. */
  public boolean enter(String number, WatchEntry entry, Official by) {
    if (entry.kind() == WatchKind.CHANGE) {
      return change(locked(number), entry.changes(), entry.changeReason(), by);
    }
    var received = entry.receivedAt().atZone(clock.getZone()).toInstant();
    receive(number, entry.objector(), entry.contact(), entry.content(), received, by);
    return false;
  }

  /**
   * Answers an objection in writing; a change that it brings is applied to the plan.
   *
   * @return the notice that is void because of it, if any
   */
  public Optional<String> answer(String number, ObjectionAnswer answer, Official by) {
    var objection = objections.findByNumber(number)
        .orElseThrow(() -> new Refusal("没有编号为%s的异议".formatted(number)));
    var all = notices.findByTopicOrderByPublishedAt(objection.topic());
    objection.answer(answer.decision(), answer.reason(), now(), by.person());
    objections.save(objection);
    journal.record(objection.topic(), by, EventKind.OBJECTION_ANSWERED,
        "异议%s：%s".formatted(number, answer.decision().label()));
    var voided = applyChanges(all, answer, by);
    wakeIfSettled(all, objection.topic());
    return voided;
  }

  private Optional<String> applyChanges(List<Notice> all, ObjectionAnswer answer, Official by) {
    if (answer.changes() == null || answer.changes().isEmpty()) {
      return Optional.empty();
    }
    var open = all.stream().filter(Notice::isOpen).findFirst().orElseThrow(
        () -> new Refusal("目前没有进行中的公示，计划变更请在重新公示前修改任务计划书"));
    return change(open, answer.changes(), answer.reason(), by) ? Optional.of(open.number()) : Optional.empty();
  }

  private void wakeIfSettled(List<Notice> all, TopicNumber topic) {
    if (!objections.existsByTopicAndLateFalseAndAnsweredAtIsNull(topic)) {
      all.stream().filter(n -> n.state() == NoticeState.AWAITING_ANSWERS).findFirst()
          .ifPresent(n -> flow.objectionsAnswered(topic, n.number()));
    }
  }

  private Objection receive(String number, String objector, String contact, String content, Instant stated,
      Official by) {
    var notice = locked(number);
    var now = now();
    refuseImpossible(notice, stated, now);
    var received = stated == null ? now : stated;
    var objection = objections.save(new Objection("%s-Y%d".formatted(number, objections.countByNotice(number) + 1),
        number, notice.topic(), objector, contact, content, received, notice.isLate(received)));
    journal.record(notice.topic(), by, EventKind.OBJECTION_RECEIVED,
        "异议%s%s".formatted(objection.number(), objection.late() ? "，逾期提出，作为意见留存" : ""));
    if (!objection.late()) {
      flow.objectionRaised(notice.topic(), number, objection.number());
    }
    return objection;
  }

  private static void refuseImpossible(Notice notice, Instant stated, Instant now) {
    if (notice.state() == NoticeState.VOIDED) {
      throw new Refusal("公示%s已作废，请对重新发布的公示提出异议".formatted(notice.number()));
    }
    if (stated != null && (stated.isAfter(now) || stated.isBefore(notice.publishedAt()))) {
      throw new Refusal("收到异议的时间应在公示发布之后、现在之前，请核对");
    }
  }

  private boolean change(Notice notice, List<PlanChange> changes, String reason, Official by) {
    var current = plans.edition(notice.topic(), notice.edition());
    var changed = current.changed(changes, plans::unitCode, now(), by.person());
    if (current.differences(changed).isEmpty()) {
      throw new Refusal("填写的内容与公示的计划相同，没有变更");
    }
    var ruling = rules.decide(RuleTable.PUBLICITY_RULES, notice.rulesVersion(), Map.of("kind", "PROJECT_PLAN"));
    var material = Materiality.of(ruling).materialChanges(current, changed);
    var saved = plans.change(current, changed, !material.isEmpty());
    if (material.isEmpty()) {
      correct(notice, saved, reason, ruling, by);
    } else {
      voidNotice(notice, saved, material, reason, ruling, by);
    }
    return !material.isEmpty();
  }

  private void correct(Notice notice, TaskPlan plan, String reason, Ruling ruling, Official by) {
    notice.correct(plan.edition());
    notices.save(notice);
    texts.publish(notice, plan, now(), reason);
    journal.record(notice.topic(), by, EventKind.NOTICE_CORRECTED, "更正公示%s，不影响公示期".formatted(notice.number()), ruling, plan.told());
  }

  private void voidNotice(Notice notice, TaskPlan plan, List<PlanField> material, String reason, Ruling ruling, Official by) {
    var fields = material.stream().map(PlanField::label).collect(Collectors.joining("、"));
    notice.voidFor("计划实质变更（%s）：%s".formatted(fields, reason), now());
    notices.save(notice);
    journal.record(notice.topic(), by, EventKind.NOTICE_VOIDED,
        "公示%s作废，实质变更：%s，重新征求同意并公示".formatted(notice.number(), fields), ruling, plan.told());
    flow.noticeVoided(notice.topic(), notice.number());
  }

  private Notice locked(String number) {
    var topic = notices.findByNumber(number)
        .orElseThrow(() -> new Refusal("没有编号为%s的公示".formatted(number))).topic();
    return notices.findByTopicOrderByPublishedAt(topic).stream()
        .filter(notice -> notice.number().equals(number)).findFirst().orElseThrow();
  }

  private Instant now() {
    return Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
  }
}
