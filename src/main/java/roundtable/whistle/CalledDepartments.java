package roundtable.whistle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.organisation.Organisation;
import roundtable.organisation.Unit;
import roundtable.overdue.DutyClockDesk;
import roundtable.overdue.DutyDates;

/** The departments that a whistle may name, and how long they have. */
@Component
class CalledDepartments {

  static final List<ReportInState> OPEN = List.of(ReportInState.AWAITED, ReportInState.DISOWNED, ReportInState.REPORTED);
  private final ReportIns reportIns;
  private final Organisation organisation;
  private final DutyClockDesk limits;
  private final Clock clock;

  CalledDepartments(ReportIns reportIns, Organisation organisation, DutyClockDesk limits, Clock clock) {
    this.reportIns = reportIns;
    this.organisation = organisation;
    this.limits = limits;
    this.clock = clock;
  }

  /** The department of that full name that exists today. */
  Unit named(String name) {
    return organisation.departmentNamed(name, LocalDate.now(clock));
  }

  /** Refuses a word for who is responsible that names the commission: nobody is sent there this way. */
  void refuseCommission(String name) {
    organisation.unitNamed(name.strip(), LocalDate.now(clock)).ifPresent(organisation::refuseCommission);
  }

  /** Refuses a department that is still expected for that topic. */
  void refuseExpected(TopicNumber topic, Unit department) {
    open(topic).stream().filter(each -> each.unit().equals(department.code())).findFirst().ifPresent(each -> {
      throw new Refusal("%s对议题%s已有吹哨单%s（%s），不必再吹".formatted(department.name(), topic, each.whistle(), each.state().label()));
    });
  }

  List<ReportIn> open(TopicNumber topic) {
    return reportIns.findByTopicAndStateInOrderById(topic, OPEN);
  }

  DutyDates dates(ReportIn reportIn) {
    var ruling = limits.ruling(reportIn.isUrgent() ? "REPORT_IN_URGENT" : "REPORT_IN");
    return limits.from(ruling, ruling.number("days"), reportIn.wantedOn());
  }

  /** The same dates by the calendar in force now. */
  DutyDates again(ReportIn reportIn) {
    return limits.again(reportIn.dates(), reportIn.wantedOn());
  }

  /** Its name today; that of its last day when it does not exist any more. */
  String nameOf(String unit) {
    return organisation.lastNameOf(unit, LocalDate.now(clock));
  }
}
