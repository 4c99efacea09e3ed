package roundtable.policy;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.Official;
import roundtable.kernel.OvertakenRefusal;
import roundtable.kernel.Refusal;
import roundtable.overdue.RunningLimit;
import roundtable.overdue.RunningLimitDesk;
import roundtable.overdue.RunningLimits;
import roundtable.policy.RunningCases.RunningCase;
import roundtable.policy.RunningCases.Change;
import roundtable.rules.RuleTable;

/** 在办事项: topics under way keep the rules with which they began, unless they are moved here, seen before and with a reason. */
@Service
@Transactional
public class RunningCaseDesk {

  private final PolicyOfficers officers;
  private final PublishedVersions versions;
  private final RunningLimitDesk limits;
  private final PolicyJournal journal;

  RunningCaseDesk(PolicyOfficers officers, PublishedVersions versions, RunningLimitDesk limits, PolicyJournal journal) {
    this.officers = officers;
    this.versions = versions;
    this.limits = limits;
    this.journal = journal;
  }

  /** What moving them would change, topic by topic; nothing is moved. */
  @Transactional(readOnly = true)
  public RunningCases preview(RuleTable table, String person) {
    officers.acting(person);
    String why = whyNot(table);
    return why == null ? shown(table, limits.preview(), 0)
        : new RunningCases(table.id(), versions.inForce(table).version(), false, why, 0, 0, List.of(), List.of());
  }

  /**
   * Moves them to the version in force.
   *
   * @param seen the version that was previewed
   * @param shorten whether dates may come sooner than was given out
   * @return what was moved
   */
  // each topic in a transaction of its own
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public RunningCases move(RuleTable table, int seen, String reason, String documentNumber, boolean shorten, String person) {
    Official by = officers.acting(person);
    refuseUnseen(table, seen);
    String why = "%s（%s）".formatted(GivenText.reason("理由", reason), GivenText.documentNumber(documentNumber));
    RunningLimits done = limits.move(shorten, why, by);
    RunningCases moved = shown(table, done.moved(), done.remaining());
    if (moved.cases().isEmpty()) {
      throw new Refusal("没有需要移用《%s》第%d版的在办事项%s".formatted(table.label(), seen, shorten ? "" : "；会提前的日期，须勾选同意提前才移用"));
    }
    journal.record(table, by, PolicyEvent.Kind.RUNNING_MOVED, "在办事项移用第%d版：%d件，其中日期提前的%d件；%s".formatted(seen,
        moved.cases().size(), moved.shorter(), why));
    return moved;
  }

  private void refuseUnseen(RuleTable table, int seen) {
    if (whyNot(table) != null) {
      throw new Refusal(whyNot(table));
    }
    int version = versions.inForce(table).version();
    if (seen != version) {
      throw new OvertakenRefusal("《%s》现行的是第%d版，不是预览过的第%d版；请重新预览".formatted(table.label(), version, seen));
    }
  }

  /** Null for tables whose decisions of before can be moved. */
  private static String whyNot(RuleTable table) {
    return switch (table) {
      case TIME_LIMITS -> null;
      case PUBLICITY_RULES -> "正在进行的公示按发布时的规则办完，任何人不能移用新规则";
      case WORKING_CALENDAR -> "《工作日历》一经发布，在办事项当即重算，不必移用";
      default -> "《%s》的新版本只用于生效后开始的事项，在办的按开始时的版本办完，不移用".formatted(table.label());
    };
  }

  private RunningCases shown(RuleTable table, List<RunningLimit> found, int remaining) {
    return new RunningCases(table.id(), versions.inForce(table).version(), true, null,
        (int) found.stream().filter(RunningLimit::isShorter).count(), remaining, limits.leftOut(), found.stream().map(RunningCaseDesk::shown).toList());
  }

  private static RunningCase shown(RunningLimit moved) {
    return new RunningCase(moved.topic().value(), moved.step().label(), moved.level().label(), moved.isShorter(), moved.dates().stream()
        .map(date -> new Change(date.what(), date.before(), date.after(), date.isSooner())).toList());
  }
}
