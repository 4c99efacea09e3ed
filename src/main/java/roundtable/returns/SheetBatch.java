package roundtable.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import roundtable.calendar.MovedLimit;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;

/** The sheets of all units for a month or a year: drawn up together, approved together, ranked together. */
public class SheetBatch {

  @Id private final String number;
  private final SheetKind kind;
  private final String firstMonth;
  private final String lastMonth;
  private final int formulaVersion;
  private final int limitsVersion;
  private final Instant drawnAt;
  private final LocalDate drawnOn;
  private final int confirmDays;
  private final int answerDays;
  private final int approveDays;
  private LocalDate confirmUntil;
  private BatchState state = BatchState.DRAWN_UP;
  private String sentBack;
  private String approvedBy;
  private String approvedPost;
  private Instant approvedAt;
  @Version private int version;

  SheetBatch(String number, SheetKind kind, String firstMonth, String lastMonth, int formulaVersion, int limitsVersion, Instant drawnAt,
      LocalDate drawnOn, int confirmDays, int answerDays, int approveDays) {
    this.number = number;
    this.kind = kind;
    this.firstMonth = firstMonth;
    this.lastMonth = lastMonth;
    this.formulaVersion = formulaVersion;
    this.limitsVersion = limitsVersion;
    this.drawnAt = drawnAt;
    this.drawnOn = drawnOn;
    this.confirmDays = confirmDays;
    this.answerDays = answerDays;
    this.approveDays = approveDays;
  }

  /** The last day for objections; never moved forward in time. */
  void objectUntil(Optional<LocalDate> day) {
    confirmUntil = MovedLimit.later(confirmUntil, day);
  }

  void sendBack(String reason) {
    refuseApproved();
    sentBack = reason;
  }

  void approve(Instant at, Official by) {
    refuseApproved();
    state = BatchState.APPROVED;
    approvedAt = at;
    approvedBy = by.person();
    approvedPost = by.post();
  }

  void refuseApproved() {
    if (state == BatchState.APPROVED) {
      throw new Refusal("%s已经审批公布，不能再改".formatted(title()));
    }
  }

  /** Such as JZ-2022-01, KH-2022; the business key of their process. */
  public String number() {
    return number;
  }

  public SheetKind kind() {
    return kind;
  }

  public SheetPeriod period() {
    return new SheetPeriod(YearMonth.parse(firstMonth), YearMonth.parse(lastMonth));
  }

  /** 2022年1月每月交账. */
  public String title() {
    return period().words() + kind.label();
  }

  /** The version of {@code assessment-formula} by which points are counted. */
  public int formulaVersion() {
    return formulaVersion;
  }

  public LocalDate drawnOn() {
    return drawnOn;
  }

  /** Working days that a unit has for its objection. */
  int confirmDays() {
    return confirmDays;
  }

  /** Working days that the secretariat has for an answer. */
  public int answerDays() {
    return answerDays;
  }

  /** Working days that the council has. */
  public int approveDays() {
    return approveDays;
  }

  /** Empty while the year's schedule is unknown. */
  public Optional<LocalDate> confirmUntil() {
    return Optional.ofNullable(confirmUntil);
  }

  public BatchState state() {
    return state;
  }

  /** Who approved it, by login; empty before. */
  public Optional<String> approvedBy() {
    return Optional.ofNullable(approvedBy);
  }

  /** When it was published; empty before. */
  public Optional<Instant> approvedAt() {
    return Optional.ofNullable(approvedAt);
  }

  /** Why the council sent it back last; empty when it did not. */
  public Optional<String> sentBack() {
    return Optional.ofNullable(sentBack);
  }
}
