package roundtable.topic;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import roundtable.kernel.Level;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;

/** 议题: a problem from the moment it is raised to the moment it is closed. */
public class Topic {

  @Id private final TopicNumber number;
  @Embedded.Nullable private Intake intake;
  private final String community;
  private final String street;
  private final Instant receivedAt;
  private Level level = Level.COMMUNITY;
  private TopicState state = TopicState.PENDING;
  private String stateReason = "已登记，待筛选";
  @Embedded.Nullable private Screening screening;
  private Instant closedAt;
  @Version private int version;

  Topic(TopicNumber number, Intake intake, String community, String street, Instant receivedAt) {
    this.number = number;
    this.intake = intake;
    this.community = community;
    this.street = street;
    this.receivedAt = receivedAt;
  }

  void screen(Screening found) {
    if (state != TopicState.PENDING) {
      throw new Refusal("议题%s为“%s”，不能再次筛选".formatted(number, state.label()));
    }
    screening = found;
    if (found.publicTitle() != null) {
      intake = intake.titled(found.publicTitle());
    }
  }

  void accept(String reason) {
    refuseUnless(TopicState.PENDING, TopicState.IN_PROGRESS);
    moveTo(TopicState.IN_PROGRESS, reason);
  }

  void divert(String reason) {
    moveTo(TopicState.DIVERTED, reason);
  }

  void reject(String reason) {
    moveTo(TopicState.REJECTED, reason);
  }

  void postpone(String reason) {
    moveTo(TopicState.POSTPONED, reason);
  }

  /** A topic postponed before it was accepted is screened again; one postponed later goes on where it stood. */
  void resume(TopicState to, String reason) {
    if (state != TopicState.POSTPONED) {
      throw new Refusal("议题%s为“%s”，只有暂缓的议题可以恢复办理".formatted(number, state.label()));
    }
    state = to;
    stateReason = reason;
  }

  void close(Instant at) {
    refuseUnless(TopicState.IN_PROGRESS, TopicState.CLOSED);
    moveTo(TopicState.CLOSED, "已销号");
    closedAt = at;
  }

  void reopen(String reason) {
    refuseUnless(TopicState.CLOSED, TopicState.IN_PROGRESS);
    state = TopicState.IN_PROGRESS;
    stateReason = reason;
    closedAt = null;
  }

  void placeAt(Level decided) {
    level = decided;
  }

  /** Upwards only. */
  void liftTo(Level higher) {
    if (higher.compareTo(level) <= 0) {
      throw new Refusal("议题%s已在%s层面，不能提到%s".formatted(number, level.label(), higher.label()));
    }
    level = higher;
  }

  private void refuseUnless(TopicState from, TopicState next) {
    if (state != from) {
      throw new Refusal("议题%s为“%s”，不能改为“%s”".formatted(number, state.label(), next.label()));
    }
  }

  private void moveTo(TopicState next, String reason) {
    if (isEnded()) {
      throw new Refusal("议题%s已经“%s”，不能改为“%s”".formatted(number, state.label(), next.label()));
    }
    state = next;
    stateReason = reason;
  }

  /** Closed, diverted or rejected: nothing more will happen to it. */
  public boolean isEnded() {
    return state == TopicState.CLOSED || state == TopicState.DIVERTED || state == TopicState.REJECTED;
  }

  /** Accepted and not ended, postponed or not. */
  public boolean isRunning() {
    return state == TopicState.IN_PROGRESS || state == TopicState.POSTPONED;
  }

  public TopicNumber number() {
    return number;
  }

  public Intake intake() {
    return intake;
  }

  /** Code of the community or village whose party organisation owns the topic (R10). */
  public String community() {
    return community;
  }

  public String street() {
    return street;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  public Level level() {
    return level;
  }

  public TopicState state() {
    return state;
  }

  public String stateReason() {
    return stateReason;
  }

  /** What the screening found; null while it is outstanding. */
  public Screening screening() {
    return screening;
  }

  public Instant closedAt() {
    return closedAt;
  }
}
