package roundtable.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import roundtable.calendar.WorkingCalendar;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Level;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.WrittenDate;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Organisation;
import roundtable.organisation.Role;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;
import roundtable.rules.Ruling;
import roundtable.topic.TopicDesk;

/** Puts a study before a leader, by {@code escalation-path}, past vacant posts; and what a leader's instruction needs. */
@Component
class StudyOpening {

  private final LeaderStudies studies;
  private final TopicDesk topics;
  private final DutyRoster roster;
  private final Organisation organisation;
  private final RuleBook rules;
  private final WorkingCalendar calendar;
  private final Journal journal;
  private final Clock clock;

  StudyOpening(LeaderStudies studies, TopicDesk topics, DutyRoster roster, Organisation organisation, RuleBook rules,
      WorkingCalendar calendar, Journal journal, Clock clock) {
    this.studies = studies;
    this.topics = topics;
    this.roster = roster;
    this.organisation = organisation;
    this.rules = rules;
    this.calendar = calendar;
    this.journal = journal;
    this.clock = clock;
  }

  /** Before the leader whom the table names for a topic of the district. */
  void begin(LeaderStudy study, Official by) {
    var ruling = path();
    put(study, Role.valueOf(ruling.text("role")), ruling, by, "需区领导决策：%s".formatted(study.matter()));
  }

  /** Before the secretary general, after a leader who did not answer. */
  void passOn(LeaderStudy study) {
    put(study, Role.SECRETARY_GENERAL, path(), Official.SYSTEM, "%s逾期未批示，转下一岗位".formatted(roster.titleOf(study.post())));
  }

  /**
   * Code of the unit that a leader instructs.
   *
   * @throws Refusal when there is none of that name, or the day is past
   */
  String instructed(StudyAnswer answer) {
    var today = LocalDate.now(clock);
    if (answer.instructedUntil().isBefore(today)) {
      throw new Refusal("交办的完成日期%s已经过去，请重新填写".formatted(WrittenDate.of(answer.instructedUntil())));
    }
    var unit = organisation.unitNamed(answer.unit(), today).orElseThrow(
        () -> new Refusal("没有找到单位“%s”，请填写单位全称，例如 区住建局、南站街道".formatted(answer.unit())));
    organisation.refuseCommission(unit);
    return unit.code();
  }

  private Ruling path() {
    return rules.decide(RuleTable.ESCALATION_PATH, Instant.now(clock), Map.of("level", Level.DISTRICT.name()));
  }

  private void put(LeaderStudy study, Role role, Ruling ruling, Official by, String why) {
    var today = LocalDate.now(clock);
    var duty = roster.dutyOf(topics.topic(study.topic()).community(), role, today);
    var days = ruling.number("days");
    var dueOn = calendar.addWorkingDays(today, days);
    study.putBefore(duty.post(), today, days, dueOn);
    studies.save(study);
    if (!duty.skipped().isEmpty()) {
      journal.record(study.topic(), Official.SYSTEM, EventKind.VACANCY_SKIPPED,
          "岗位空缺：%s，由%s承办".formatted(String.join("、", duty.skipped()), duty.title()));
    }
    journal.record(study.topic(), by, EventKind.STUDY_PROPOSED, "%s；由%s在%s前批示".formatted(why, duty.title(),
        dueOn.map(WrittenDate::of).orElse("（待国务院通知）")), ruling);
  }
}
