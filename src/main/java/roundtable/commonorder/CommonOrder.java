package roundtable.commonorder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import roundtable.calendar.MovedLimit;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.overdue.DutyDates;

/** 共性议题交办单: one order to a department about many topics of the district. */
public class CommonOrder {

  private static final Pattern NUMBER = Pattern.compile("GX-\\d{4}-(\\d{5,18})");
  @Id private Long id;
  private final String unit;
  private final String requirement;
  private final int workingDays;
  private final LocalDate issuedOn;
  private final String issuedBy;
  private final String issuedPost;
  private CommonOrderState state = CommonOrderState.ISSUED;
  @Embedded.Empty private DutyDates dates = DutyDates.UNKNOWN;
  private Instant urgedAt;
  private String returned;
  private String answeredBy;
  private Instant answeredAt;
  private Instant endedAt;
  @Version private int version;

  CommonOrder(String unit, String requirement, int workingDays, LocalDate issuedOn, String issuedBy, String issuedPost) {
    this.unit = unit;
    this.requirement = requirement;
    this.workingDays = workingDays;
    this.issuedOn = issuedOn;
    this.issuedBy = issuedBy;
    this.issuedPost = issuedPost;
  }

  /** Which id a number stands for; empty for what is no number of an order. */
  static Optional<Long> idOf(String number) {
    var form = NUMBER.matcher(number);
    return form.matches() ? Optional.of(Long.valueOf(form.group(1))) : Optional.empty();
  }

  void run(DutyDates until) {
    dates = until;
    urgedAt = null;
  }

  /** Takes over later dates; says when the last day moved. */
  Optional<MovedLimit> move(DutyDates later) {
    var before = dates.dueOn();
    dates = later;
    return MovedLimit.of(before, dates.dueOn());
  }

  void answer(Instant at, Official by) {
    moveFrom(CommonOrderState.ISSUED, CommonOrderState.ANSWERED);
    answeredAt = at;
    answeredBy = by.person();
  }

  void accept(Instant at) {
    moveFrom(CommonOrderState.ANSWERED, CommonOrderState.ACCEPTED);
    endedAt = at;
  }

  /** Back to the department, once, with as many working days as before. */
  void sendBack(String reason, DutyDates until) {
    if (returned != null) {
      throw new Refusal("交办单%s已经退回过一次，不能再退回，请采纳后由秘书处另行协调".formatted(number()));
    }
    moveFrom(CommonOrderState.ANSWERED, CommonOrderState.ISSUED);
    returned = reason;
    run(until);
  }

  void urge(Instant at) {
    urgedAt = at;
  }

  /** Every topic has dropped out. */
  void empty(Instant at) {
    state = CommonOrderState.EMPTIED;
    endedAt = at;
  }

  private void moveFrom(CommonOrderState expected, CommonOrderState next) {
    if (state != expected) {
      throw new Refusal("交办单%s现在“%s”，请返回待办列表刷新".formatted(number(), state.label()));
    }
    state = next;
  }

  long id() {
    return id;
  }

  /** 交办单编号, the business key of its process, such as GX-2022-00012. */
  public String number() {
    return number(issuedOn.getYear(), id);
  }

  static String number(int year, long id) {
    return "GX-%d-%05d".formatted(year, id);
  }

  /** Code of the department. */
  public String unit() {
    return unit;
  }

  public String requirement() {
    return requirement;
  }

  int workingDays() {
    return workingDays;
  }

  LocalDate issuedOn() {
    return issuedOn;
  }

  DutyDates dates() {
    return dates;
  }

  public CommonOrderState state() {
    return state;
  }

  /** Why it was sent back; empty when it was not. */
  public Optional<String> returned() {
    return Optional.ofNullable(returned);
  }

  /** The last day for the answer; empty while the year's schedule is unknown. */
  public Optional<LocalDate> dueOn() {
    return Optional.ofNullable(dates.dueOn());
  }

  /** The day on which the department is urged, once; empty when it was, or while the schedule is unknown. */
  public Optional<LocalDate> urgeOn() {
    return Optional.ofNullable(dates.urgeOn()).filter(day -> urgedAt == null);
  }

  /** The day on which the order comes before the supervision; empty while the schedule is unknown. */
  public Optional<LocalDate> superviseOn() {
    return Optional.ofNullable(dates.superviseOn());
  }
}
