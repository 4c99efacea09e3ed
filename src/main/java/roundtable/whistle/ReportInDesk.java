package roundtable.whistle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.calendar.WorkingCalendar;
import roundtable.implementation.NoteDesk;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.WrittenDate;
import roundtable.overdue.OrderAnswer;
import roundtable.overdue.OrderDesk;

/** 部门报到: who came, what was found and done; who decides when a department does not own it (R24). */
@Service
@Transactional
public class ReportInDesk {

  private final ReportIns reportIns;
  private final CalledDepartments departments;
  private final NoteDesk notes;
  private final OrderDesk orders;
  private final WorkingCalendar calendar;
  private final JdbcClient jdbc;
  private final Journal journal;
  private final Clock clock;

  ReportInDesk(ReportIns reportIns, CalledDepartments departments, NoteDesk notes, OrderDesk orders,
      WorkingCalendar calendar, JdbcClient jdbc, Journal journal, Clock clock) {
    this.reportIns = reportIns;
    this.departments = departments;
    this.notes = notes;
    this.orders = orders;
    this.calendar = calendar;
    this.jdbc = jdbc;
    this.journal = journal;
    this.clock = clock;
  }

  /** One department's report-in. */
  @Transactional(readOnly = true)
  public ReportIn reportIn(long id) {
    return reportIns.findById(id).orElseThrow(() -> new Refusal("没有这次报到的记录，请返回待办列表刷新"));
  }

  /** The department reports in, or says once that it is not its business and whose it is. */
  public ReportInState answer(long id, ReportInAnswer answer, Official by) {
    var reportIn = reportIn(id);
    if (answer.ours()) {
      report(reportIn, answer, by);
    } else {
      disown(reportIn, answer, by);
    }
    return reportIns.save(reportIn).state();
  }

  /** Decides which department reports in: the same one, which has to come now, or another with a clock of its own. */
  public void decide(long id, UnitDecision decision, Official by) {
    var reportIn = reportIn(id);
    var unit = departments.named(decision.unit());
    journal.lock(reportIn.topic());
    if (!unit.code().equals(reportIn.unit())) {
      departments.refuseExpected(reportIn.topic(), unit);
    }
    reportIn.callInstead(unit.code(), departments.dates(reportIn));
    reportIns.save(reportIn);
    journal.record(reportIn.topic(), by, EventKind.REPORT_IN_DECIDED,
        "吹哨单%s由%s报到：%s".formatted(reportIn.whistle(), unit.name(), decision.reason()));
  }

  /**
   * By when whoever is asked next answers: as many working days as the report-in has.
   *
   * @param asked on which day
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> answerBy(long id, LocalDate asked) {
    return calendar.addWorkingDays(asked, reportIn(id).dates().dueDays());
  }

  /** Whoever whistled says whether the department came; if not, it is called again. */
  public ReportInState confirm(long id, ArrivalConfirmation confirmation, Official by) {
    var reportIn = reportIn(id);
    reportIn.confirm(confirmation, Instant.now(clock));
    journal.record(reportIn.topic(), by, EventKind.ARRIVAL_CONFIRMED, "吹哨单%s，%s%s%s".formatted(reportIn.whistle(),
        departments.nameOf(reportIn.unit()), confirmation.arrived() ? "已到场" : "没有到场",
        confirmation.remark() == null ? "" : "：" + confirmation.remark()));
    return reportIns.save(reportIn).state();
  }

  private void report(ReportIn reportIn, ReportInAnswer answer, Official by) {
    var blown = jdbc.sql("select blown_at from whistle where number = ?").param(reportIn.whistle())
        .query((row, n) -> row.getObject(1, OffsetDateTime.class).atZoneSameInstant(clock.getZone()).toLocalDate()).single();
    if (answer.arrivedOn().isBefore(blown)) {
      throw new Refusal("到场日期不能早于吹哨的%s".formatted(WrittenDate.of(blown)));
    }
    reportIn.orderParty().ifPresentOrElse(party -> orders.answer(party, new OrderAnswer(answer.measures(), false, null), by),
        () -> notes.answer(reportIn.topic(), answer.measures(), by));
    reportIn.report(answer, Instant.now(clock), by);
    journal.record(reportIn.topic(), by, EventKind.REPORTED_IN, "%s%s到场（吹哨单%s）：%s；%s%s".formatted(
        departments.nameOf(reportIn.unit()), WrittenDate.of(answer.arrivedOn()), reportIn.whistle(), answer.findings(), answer.measures(),
        answer.promisedBy() == null ? "" : "；承诺%s前办结".formatted(WrittenDate.of(answer.promisedBy()))));
  }

  private void disown(ReportIn reportIn, ReportInAnswer answer, Official by) {
    departments.refuseCommission(answer.responsible());
    var said = jdbc.sql("select exists (select 1 from disowning where report_in = ? and unit = ?)")
        .params(reportIn.id(), reportIn.unit()).query(Boolean.class).single();
    if (departments.nameOf(reportIn.unit()).equals(answer.responsible().strip())) {
      throw new Refusal("应负责的部门写的就是贵部门；属于本部门职责的，请报到，不属于的，请写明应由哪个部门负责");
    }
    if (said) {
      throw new Refusal("贵部门已就吹哨单%s提出过一次不属于本部门职责，经确定仍由贵部门报到，请到场".formatted(reportIn.whistle()));
    }
    reportIn.disown();
    jdbc.sql("insert into disowning (report_in, unit, reason, responsible, said_at, said_by) values (?, ?, ?, ?, ?, ?)")
        .params(reportIn.id(), reportIn.unit(), answer.notOurs(), answer.responsible(),
            Instant.now(clock).atOffset(ZoneOffset.UTC), by.person())
        .update();
    journal.record(reportIn.topic(), by, EventKind.REPORT_IN_DISOWNED, "%s提出吹哨单%s不属于本部门职责，应由%s负责：%s".formatted(
        departments.nameOf(reportIn.unit()), reportIn.whistle(), answer.responsible(), answer.notOurs()));
  }
}
