package roundtable.checkup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;

/** One look at a 治理单元, and what becomes of what was found; a unit has one at a time that is open. */
public class Checkup {

  @Id private Long id;
  private final String unit;
  private final String unitName;
  private final String community;
  private final String street;
  private final LocalDate checkedOn;
  private final String checkedBy;
  private final String checkedPost;
  private final String measures;
  private LocalDate dueOn;
  private CheckupState state;
  private String openUnit;
  private String carriedOut;
  private CheckupOutcome outcome;
  private Instant toldAt;
  private TopicNumber topic;
  private LocalDate closedOn;
  @Version private int version;

  Checkup(String unit, String unitName, String community, String street, LocalDate checkedOn, String checkedBy, String checkedPost, String measures,
      LocalDate dueOn, CheckupState state, String openUnit) {
    this.unit = unit;
    this.unitName = unitName;
    this.community = community;
    this.street = street;
    this.checkedOn = checkedOn;
    this.checkedBy = checkedBy;
    this.checkedPost = checkedPost;
    this.measures = measures;
    this.dueOn = dueOn;
    this.state = state;
    this.openUnit = openUnit;
  }

  static Checkup of(CheckupUnit unit, CheckupReport report, LocalDate today, Official by) {
    var faulty = report.isFaulty();
    var checkup = new Checkup(unit.code(), unit.name(), unit.community(), unit.street(), today, by.person(), by.post(), report.measures(),
        report.dueOn(), faulty ? CheckupState.TO_RECTIFY : CheckupState.SOUND, faulty ? unit.code() : null);
    checkup.closedOn = faulty ? null : today;
    return checkup;
  }

  void tell(CheckupAnswer answer, Instant at) {
    move(CheckupState.TO_RECTIFY, CheckupState.TOLD);
    carriedOut = answer.carriedOut();
    outcome = answer.settled();
    toldAt = at;
  }

  void pressOn(LocalDate until) {
    move(CheckupState.TOLD, CheckupState.TO_RECTIFY);
    dueOn = until;
  }

  void putRight(LocalDate today) {
    close(CheckupState.PUT_RIGHT, today);
  }

  void raise(TopicNumber raised, LocalDate today) {
    close(CheckupState.RAISED, today);
    topic = raised;
  }

  private void close(CheckupState closed, LocalDate today) {
    move(CheckupState.TOLD, closed);
    openUnit = null;
    closedOn = today;
  }

  private void move(CheckupState expected, CheckupState next) {
    if (state != expected) {
      throw new Refusal("%s的体检现在“%s”，请返回待办列表刷新".formatted(unitName, state.label()));
    }
    state = next;
  }

  long id() {
    return id;
  }

  /** Such as TJ-2022-00001, the business key of its process. */
  public String number() {
    return new CheckupNumber(checkedOn.getYear(), id).toString();
  }

  /** The unit's name on the day on which it was looked at. */
  public String unitName() {
    return unitName;
  }

  /** Code of the community. */
  public String community() {
    return community;
  }

  /** Code of the street to which the community belonged that day. */
  public String street() {
    return street;
  }

  public LocalDate checkedOn() {
    return checkedOn;
  }

  public CheckupState state() {
    return state;
  }

  /** 督促事项; empty when nothing was wrong. */
  public Optional<String> measures() {
    return Optional.ofNullable(measures);
  }

  /** The last day for it; empty when nothing was wrong. */
  public Optional<LocalDate> dueOn() {
    return Optional.ofNullable(dueOn);
  }

  /** What the community did last; empty before it told. */
  public Optional<String> carriedOut() {
    return Optional.ofNullable(carriedOut);
  }

  /** The topic as which it was raised; empty elsewhere. */
  public Optional<TopicNumber> topic() {
    return Optional.ofNullable(topic);
  }
}
