package roundtable.whistle;

import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Level;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.overdue.OrderChoice;
import roundtable.overdue.OrderDesk;

/** What follows when a department does not report in: 催办, then the supervision (R24, R94). */
@Service
@Transactional
public class ReportInUrgeDesk {

  private final ReportInDesk reportIns;
  private final ReportIns saved;
  private final CalledDepartments departments;
  private final OrderDesk orders;
  private final JdbcClient jdbc;
  private final Journal journal;
  private final Clock clock;

  ReportInUrgeDesk(ReportInDesk reportIns, ReportIns saved, CalledDepartments departments, OrderDesk orders, JdbcClient jdbc,
      Journal journal, Clock clock) {
    this.reportIns = reportIns;
    this.saved = saved;
    this.departments = departments;
    this.orders = orders;
    this.jdbc = jdbc;
    this.journal = journal;
    this.clock = clock;
  }

  /** Whose whistle it was: a community's or a street's. */
  @Transactional(readOnly = true)
  public Level whistledBy(long id) {
    return Level.valueOf(jdbc.sql("select w.level from whistle w join report_in r on r.whistle = w.number where r.id = ?")
        .param(id).query(String.class).single());
  }

  /**
   * 催办: nobody reported in in time.
   *
   * @param title of the post that has the task, for people to read
   */
  public void urge(long id, String title) {
    var reportIn = reportIns.reportIn(id);
    reportIn.urge(Instant.now(clock));
    saved.save(reportIn);
    journal.record(reportIn.topic(), Official.SYSTEM, EventKind.URGED,
        "催办吹哨单%s：请%s尽快到场报到".formatted(reportIn.whistle(), title));
  }

  /** Before the supervision: an order to the department, which it answers by reporting in, or none, for a reason. */
  public void supervise(long id, OrderChoice choice, Official by) {
    var reportIn = reportIns.reportIn(id);
    var name = departments.nameOf(reportIn.unit());
    if (choice.ordered() && reportIn.state() != ReportInState.AWAITED) {
      throw new Refusal("吹哨单%s的%s现在“%s”，不必签发督办单，请选择不签发".formatted(reportIn.whistle(), name, reportIn.state().label()));
    }
    if (choice.ordered()) {
      reportIn.ordered(orders.sign(reportIn.topic(), name, "按吹哨单%s到场报到".formatted(reportIn.whistle()), choice, by));
      saved.save(reportIn);
    } else {
      journal.record(reportIn.topic(), by, EventKind.INSPECTED,
          "吹哨单%s，%s逾期未报到，不签发督办单：%s".formatted(reportIn.whistle(), name, choice.problem()));
    }
  }
}
