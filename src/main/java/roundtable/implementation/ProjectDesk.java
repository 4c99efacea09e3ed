package roundtable.implementation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.journal.LedgerChange;
import roundtable.journal.LedgerColumn;
import roundtable.kernel.Money;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;
import roundtable.publicity.PlanDesk;
import roundtable.publicity.PublicityDesk;
import roundtable.publicity.TaskPlan;

/** 第六步 项目实施: start, report unit by unit, finish, sign off with a second pair of eyes. */
@Service
@Transactional
public class ProjectDesk {

  private final Projects projects;
  private final ProjectUnits units;
  private final JdbcTemplate jdbc;
  private final PlanDesk plans;
  private final PublicityDesk publicity;
  private final NoteDesk notes;
  private final Journal journal;
  private final Clock clock;

  ProjectDesk(Projects projects, ProjectUnits units, JdbcTemplate jdbc, PlanDesk plans, PublicityDesk publicity,
      NoteDesk notes, Journal journal, Clock clock) {
    this.projects = projects;
    this.units = units;
    this.jdbc = jdbc;
    this.plans = plans;
    this.publicity = publicity;
    this.notes = notes;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Starts the project that was published (A10).
   *
   * @throws Refusal when its notice had not passed on that day, or contributions do not cover the plan and nobody says how they will
   */
  public void start(TopicNumber topic, ProjectStart start, Official by) {
    refuseBeforePublicity(publicity.passedOn(topic), start.startedOn());
    var plan = plans.latest(topic);
    var raised = raised(start.contributions());
    if (raised.compareTo(plan.amount()) < 0 && (start.fundingGapNote() == null || start.fundingGapNote().isBlank())) {
      throw new Refusal("已落实资金%s，少于计划的%s，请填写资金缺口如何解决".formatted(raised, plan.amount()));
    }
    projects.save(begun(plan, start, by));
    units.open(topic, plan.unitNames());
    jdbc.batchUpdate("insert into contribution (topic, contributor, kind, item, amount) values (?, ?, ?, ?, ?)",
        start.contributions().stream()
            .map(c -> new Object[] {topic.value(), c.contributor(), c.kind().name(), c.item(), c.money()}).toList());
    journal.record(topic, by, EventKind.PROJECT_STARTED,
        "开工，落实资金%s，分%d个单元实施".formatted(raised, plan.unitNames().size()),
        told(new UnitCount(0, plan.unitNames().size())).and(LedgerColumn.STARTED_ON, start.startedOn()));
  }

  /** Records progress; true when the whole is finished, which needs every unit. */
  public boolean report(TopicNumber topic, ProgressEntry entry, Official by) {
    var done = entry.doneUnits() == null ? List.<String>of() : entry.doneUnits();
    units.finish(topic, done, LocalDate.now(clock), entry.evidence());
    var count = units.count(topic);
    var now = Instant.now(clock);
    jdbc.update("""
            insert into progress (topic, content, units_done, units_total, evidence, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?)""",
        topic.value(), entry.content(), count.done(), count.total(), entry.evidence(), now.atOffset(ZoneOffset.UTC),
        by.person());
    journal.record(topic, by, EventKind.PROGRESS_RECORDED, "进展%s：%s".formatted(count, entry.content()),
        told(count).and(LedgerColumn.PROGRESS_ON, LocalDate.now(clock)));
    notes.note(topic, NoteOccasion.PROGRESS, entry.content(), !done.isEmpty() || entry.finished(), by);
    if (entry.finished()) {
      finish(topic, count, now, by);
    }
    return entry.finished();
  }

  /** The latest progress in units. */
  @Transactional(readOnly = true)
  public UnitCount unitCount(TopicNumber topic) {
    return units.count(topic);
  }

  /** Names of the units that are not done yet, in the plan's order. */
  @Transactional(readOnly = true)
  public List<String> openUnits(TopicNumber topic) {
    return units.open(topic);
  }

  /** The topic's project. */
  @Transactional(readOnly = true)
  public Project project(TopicNumber topic) {
    return projects.findById(topic).orElseThrow(() -> new Refusal("议题%s的项目还没有开工".formatted(topic)));
  }

  /** The topic's project, if it has started. */
  @Transactional(readOnly = true)
  public Optional<Project> find(TopicNumber topic) {
    return projects.findById(topic);
  }

  /** 销号 (R83): every unit finished, by somebody other than the handler. */
  public void signOff(TopicNumber topic, SignOff signOff, Official by) {
    var project = project(topic);
    project.signOff(units.count(topic), "核验人：%s；%s".formatted(signOff.verifier(), signOff.remark()),
        Instant.now(clock), by.person());
    projects.save(project);
    journal.record(topic, by, EventKind.SIGNED_OFF, "经第二人核验，准予销号",
        LedgerChange.of(LedgerColumn.SIGNED_OFF_ON, LocalDate.now(clock)).and(LedgerColumn.VERIFIER, signOff.verifier()));
  }

  /** Whether the project was verified: its result can be judged. */
  @Transactional(readOnly = true)
  public boolean isSignedOff(TopicNumber topic) {
    return projects.findById(topic).filter(Project::isSignedOff).isPresent();
  }

  /** 重新办理: the sign-off counts no longer. */
  public void reopen(TopicNumber topic) {
    var project = project(topic);
    project.reopen();
    projects.save(project);
  }

  private static void refuseBeforePublicity(LocalDate passedOn, LocalDate startedOn) {
    if (startedOn.isBefore(passedOn)) {
      throw new Refusal("开工日期%s早于公示期满的%s，公示通过后才能动工"
          .formatted(WrittenDate.of(startedOn), WrittenDate.of(passedOn)));
    }
  }

  private void finish(TopicNumber topic, UnitCount count, Instant at, Official by) {
    var project = project(topic);
    project.finish(count, at, by.person());
    projects.save(project);
    journal.record(topic, by, EventKind.PROJECT_FINISHED, "报告完工，%s".formatted(count),
        LedgerChange.of(LedgerColumn.FINISHED_ON, LocalDate.now(clock)));
  }

  private static LedgerChange told(UnitCount count) {
    return LedgerChange.of(LedgerColumn.UNITS_DONE, count.done()).and(LedgerColumn.UNITS_TOTAL, count.total());
  }

  private static Project begun(TaskPlan plan, ProjectStart start, Official by) {
    return new Project(plan.topic(), plan.edition(), plan.undertakingUnit(), plan.targetDate(), plan.amount(),
        start.approvals(), start.contractNumber(), start.contractor(), start.fundingGapNote(), start.startedOn(),
        by.person());
  }

  private static Money raised(List<Contribution> contributions) {
    return new Money(contributions.stream().map(Contribution::money).reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
