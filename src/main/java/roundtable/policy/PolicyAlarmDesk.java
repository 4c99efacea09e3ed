package roundtable.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.calendar.WorkingCalendar;
import roundtable.policy.PolicyAlarm.Kind;

/** 待处理: what stands at the head of the desk until it is seen to; from November on, a missing schedule of the next year (R36). */
@Service
@Transactional(readOnly = true)
public class PolicyAlarmDesk {

  private final PolicyOfficers officers;
  private final WorkingCalendar calendar;
  private final FactoryOffers factory;
  private final RuleDrafts drafts;
  private final JdbcClient jdbc;
  private final Clock clock;

  PolicyAlarmDesk(PolicyOfficers officers, WorkingCalendar calendar, FactoryOffers factory, RuleDrafts drafts, JdbcClient jdbc,
      Clock clock) {
    this.officers = officers;
    this.calendar = calendar;
    this.factory = factory;
    this.drafts = drafts;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The gravest first; none is kept, each follows from what is. */
  public PolicyAlarms alarms(String person) {
    officers.acting(person);
    List<PolicyAlarm> alarms = new ArrayList<>();
    years(alarms);
    drafts.findByOpenForIsNotNull().stream().filter(draft -> draft.state() == DraftState.HANDED_ON)
        .map(draft -> "《%s》的草稿已由%s交出，待另一位政策规则管理员发布".formatted(draft.table().label(), officers.nameOf(draft.editedBy())))
        .sorted().forEach(text -> alarms.add(new PolicyAlarm(Kind.DRAFT_WAITS, text)));
    newer(alarms);
    return new PolicyAlarms(LocalDate.now(clock), alarms);
  }

  private void years(List<PolicyAlarm> alarms) {
    LocalDate today = LocalDate.now(clock);
    if (!calendar.isKnown(today.getYear())) {
      alarms.add(new PolicyAlarm(Kind.YEAR_MISSING, missing(today.getYear())));
    }
    if (today.getMonthValue() >= Month.NOVEMBER.getValue() && !calendar.isKnown(today.getYear() + 1)) {
      alarms.add(new PolicyAlarm(Kind.NEXT_YEAR_MISSING, missing(today.getYear() + 1)));
    }
  }

  private String missing(int year) {
    int windows = count("select count(*) from notice where state = 'RUNNING' and closes_at is null");
    int limits = count("select count(*) from step_clock where ended_at is null and due_on is null");
    return "%d年的放假安排还没有录入，请按国务院办公厅通知录入《工作日历》并发布；现有%d件公示、%d个步骤的期限在等待".formatted(year, windows, limits);
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }

  private void newer(List<PolicyAlarm> alarms) {
    String tables = factory.newer().stream().sorted().map(table -> "《%s》".formatted(table.label())).collect(Collectors.joining("、"));
    if (!tables.isEmpty()) {
      alarms.add(new PolicyAlarm(Kind.FACTORY_NEWER, "系统升级带来了%s的新版本，现行版本不变；请从新版本起草，比较后决定是否采用".formatted(tables)));
    }
  }
}
