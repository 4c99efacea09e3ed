package roundtable.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import roundtable.calendar.MovedLimit;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;

/** 区领导研究: a topic of the district before one of its leaders, until the instruction is carried out (R63). */
public class LeaderStudy {

  @Id private Long id;
  private final TopicNumber topic;
  private final String matter;
  private final Instant proposedAt;
  private final String proposedBy;
  private final String proposedPost;
  private String post;
  private int turn;
  private LocalDate putOn;
  private int workingDays;
  private LocalDate dueOn;
  private StudyState state = StudyState.OPEN;
  private String decision;
  private String unit;
  private String instruction;
  private LocalDate instructedUntil;
  private Instant answeredAt;
  private String answeredBy;
  private String result;
  private Instant carriedOutAt;
  private String carriedOutBy;
  private TopicNumber openTopic;
  @Version private int version;

  LeaderStudy(TopicNumber topic, String matter, Instant proposedAt, String proposedBy, String proposedPost) {
    this.topic = topic;
    this.matter = matter;
    this.proposedAt = proposedAt;
    this.proposedBy = proposedBy;
    this.proposedPost = proposedPost;
    this.openTopic = topic;
  }

  /** @param days working days that the leader has, today not counted */
  void putBefore(String leader, LocalDate today, int days, Optional<LocalDate> until) {
    post = leader;
    putOn = today;
    workingDays = days;
    dueOn = until.orElse(null);
    turn++;
  }

  /** Takes over a later last day; empty when there is none. */
  Optional<MovedLimit> move(Optional<LocalDate> counted) {
    var before = dueOn;
    dueOn = MovedLimit.later(before, counted);
    return MovedLimit.of(before, dueOn);
  }

  /** @param instructed code of the unit that has to do something; null when it is sent back */
  void answer(StudyAnswer word, String instructed, Instant at, String by) {
    refuseUnless(StudyState.OPEN);
    state = word.studyDecided() ? StudyState.DECIDED : StudyState.RETURNED;
    decision = word.decision();
    unit = instructed;
    instruction = instructed == null ? null : word.instruction();
    instructedUntil = instructed == null ? null : word.instructedUntil();
    answeredAt = at;
    answeredBy = by;
    openTopic = word.studyDecided() ? topic : null;
  }

  void carryOut(String done, Instant at, Official by) {
    refuseUnless(StudyState.DECIDED);
    state = StudyState.CARRIED_OUT;
    result = done;
    carriedOutAt = at;
    carriedOutBy = by.person();
    openTopic = null;
  }

  void end(StudyState how) {
    state = how;
    openTopic = null;
  }

  private void refuseUnless(StudyState expected) {
    if (state != expected) {
      throw new Refusal("议题%s的研究%s，请刷新后再看".formatted(topic, state.label()));
    }
  }

  public TopicNumber topic() {
    return topic;
  }

  String matter() {
    return matter;
  }

  Instant proposedAt() {
    return proposedAt;
  }

  String proposedBy() {
    return proposedBy;
  }

  public StudyState state() {
    return state;
  }

  /** The post that studies it, past vacant ones. */
  public String post() {
    return post;
  }

  /** How many posts it was put before. */
  int turn() {
    return turn;
  }

  /** Since when the post has it. */
  LocalDate putOn() {
    return putOn;
  }

  /** How many working days after that its word is due. */
  int workingDays() {
    return workingDays;
  }

  /** The last day for the leader's word; empty while the year's schedule is unknown. */
  public Optional<LocalDate> dueOn() {
    return Optional.ofNullable(dueOn);
  }

  /** Code of the instructed unit; null without an instruction. */
  public String unit() {
    return unit;
  }

  /** The last day for the instruction; null without one. */
  public LocalDate instructedUntil() {
    return instructedUntil;
  }
}
