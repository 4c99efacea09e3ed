package roundtable.whistle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.overdue.DutyDates;

/** 报到: one department of a whistle, from the call until whoever whistled confirms that it came. */
public class ReportIn {

  @Id private Long id;
  private final String whistle;
  private final TopicNumber topic;
  private final boolean urgent;
  private final LocalDate wantedOn;
  private String unit;
  private ReportInState state = ReportInState.AWAITED;
  @Embedded.Empty private DutyDates dates = DutyDates.UNKNOWN;
  private Instant urgedAt;
  private Long orderParty;
  @Embedded.Nullable private Arrival arrival;
  private Instant reportedAt;
  private String reportedBy;
  private String reportedPost;
  private String remark;
  private Instant endedAt;
  @Version private int version;

  ReportIn(String whistle, TopicNumber topic, boolean urgent, LocalDate wantedOn) {
    this.whistle = whistle;
    this.topic = topic;
    this.urgent = urgent;
    this.wantedOn = wantedOn;
  }

  /** What was decided after a department disowned it. */
  void callInstead(String department, DutyDates until) {
    moveFrom(ReportInState.DISOWNED, ReportInState.AWAITED);
    call(department, until);
  }

  /** The department that has to report in from now on, with a clock of its own. */
  void call(String department, DutyDates until) {
    unit = department;
    state = ReportInState.AWAITED;
    dates = until;
    urgedAt = null;
    orderParty = null;
  }

  void report(ReportInAnswer answer, Instant at, Official by) {
    moveFrom(ReportInState.AWAITED, ReportInState.REPORTED);
    orderParty = null;
    arrival = new Arrival(answer.people(), answer.arrivedOn(), answer.findings(), answer.measures(), answer.promisedBy());
    reportedAt = at;
    reportedBy = by.person();
    reportedPost = by.post();
  }

  void disown() {
    moveFrom(ReportInState.AWAITED, ReportInState.DISOWNED);
  }

  void confirm(ArrivalConfirmation confirmation, Instant at) {
    moveFrom(ReportInState.REPORTED, confirmation.arrived() ? ReportInState.ARRIVED : ReportInState.AWAITED);
    remark = confirmation.remark();
    endedAt = confirmation.arrived() ? at : null;
  }

  void urge(Instant at) {
    urgedAt = at;
  }

  void ordered(long party) {
    orderParty = party;
  }

  /** The topic is over, and nobody has to come any more. */
  void end(Instant at) {
    state = ReportInState.ENDED;
    endedAt = at;
  }

  private void moveFrom(ReportInState expected, ReportInState next) {
    if (state != expected) {
      throw new Refusal("吹哨单%s的这次报到“%s”，请返回待办列表刷新".formatted(whistle, state.label()));
    }
    state = next;
  }

  public long id() {
    return id;
  }

  public String whistle() {
    return whistle;
  }

  public TopicNumber topic() {
    return topic;
  }

  /** Code of the department. */
  public String unit() {
    return unit;
  }

  boolean isUrgent() {
    return urgent;
  }

  LocalDate wantedOn() {
    return wantedOn;
  }

  public ReportInState state() {
    return state;
  }

  /** The last day for reporting in; empty while the year's schedule is unknown. */
  public Optional<LocalDate> dueOn() {
    return Optional.ofNullable(dates.dueOn());
  }

  /** The day on which it is urged, once for each department; empty when it was, or while the schedule is unknown. */
  public Optional<LocalDate> urgeOn() {
    return Optional.ofNullable(dates.urgeOn()).filter(day -> urgedAt == null);
  }

  /** The day on which it comes before the supervision; empty when an order was signed, or while the schedule is unknown. */
  public Optional<LocalDate> superviseOn() {
    return Optional.ofNullable(dates.superviseOn()).filter(day -> orderParty == null);
  }

  /** The party of the order about it; empty while there is none. */
  Optional<Long> orderParty() {
    return Optional.ofNullable(orderParty);
  }
}
