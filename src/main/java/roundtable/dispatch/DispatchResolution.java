package roundtable.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;

/** 调度会议定事项: what a unit does about a topic by when; told by the unit, checked by the secretariat. */
public class DispatchResolution {

  @Id private Long id;
  private final long meeting;
  private final TopicNumber topic;
  private final String unit;
  private final String requirement;
  private LocalDate dueOn;
  private DispatchResolutionState state = DispatchResolutionState.TO_DO;
  private String answer;
  private String answeredBy;
  private Instant answeredAt;
  private String returned;
  private Instant doneAt;
  @Version private int version;

  DispatchResolution(long meeting, TopicNumber topic, String unit, String requirement, LocalDate dueOn) {
    this.meeting = meeting;
    this.topic = topic;
    this.unit = unit;
    this.requirement = requirement;
    this.dueOn = dueOn;
  }

  void tell(String text, Official by, Instant at) {
    move(DispatchResolutionState.TO_DO, DispatchResolutionState.TOLD);
    answer = text;
    answeredBy = by.person();
    answeredAt = at;
  }

  void carriedOut(Instant at) {
    move(DispatchResolutionState.TOLD, DispatchResolutionState.CARRIED_OUT);
    doneAt = at;
  }

  void sendBack(String why, LocalDate until) {
    move(DispatchResolutionState.TOLD, DispatchResolutionState.TO_DO);
    returned = why;
    dueOn = until;
  }

  private void move(DispatchResolutionState expected, DispatchResolutionState next) {
    if (state != expected) {
      throw new Refusal("这项议定事项现在“%s”，请返回待办列表刷新".formatted(state.label()));
    }
    state = next;
  }

  public long id() {
    return id;
  }

  public TopicNumber topic() {
    return topic;
  }

  /** Code of the unit that carries it out. */
  public String unit() {
    return unit;
  }

  public String requirement() {
    return requirement;
  }

  /** The last day. */
  public LocalDate dueOn() {
    return dueOn;
  }

  public DispatchResolutionState state() {
    return state;
  }

  /** What the unit did; empty before it told. */
  public Optional<String> answer() {
    return Optional.ofNullable(answer);
  }

  /** Why it was sent back last; empty when it was not. */
  public Optional<String> returned() {
    return Optional.ofNullable(returned);
  }
}
