package roundtable.deliberation;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import roundtable.kernel.Level;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;

/** 幸福圆桌会: one meeting about one topic; another round is another one. */
public class RoundTable {

  @Id private final String number;
  private final TopicNumber topic;
  private final String community;
  private final int turn;
  private Level level;
  private final Instant calledAt;
  @Embedded.Nullable private MeetingDay day;
  @Embedded.Nullable private MeetingSetting setting = MeetingSetting.ORDINARY;
  @Embedded.Nullable private DayConsent consent;
  private String compositionReason;
  @Embedded.Nullable private MeetingPlan plan;
  @Embedded.Nullable private Talk talk;
  private Instant readyAt;
  private String presiderRole;
  private String presiderPost;
  @Embedded.Nullable private Presiding presiding;
  private Instant notifiedAt;
  @Embedded.Nullable private Meeting meeting;
  @Embedded.Nullable private Resolution resolution;
  private String filingNumber;
  @Version private int version;

  RoundTable(String number, TopicNumber topic, String community, int turn, Level level, Instant calledAt) {
    this.number = number;
    this.topic = topic;
    this.community = community;
    this.turn = turn;
    this.level = level;
    this.calledAt = calledAt;
  }

  /** A day that was chosen anew has to be consented to anew. */
  void meetOn(MeetingDay chosen) {
    day = chosen;
    consent = null;
  }

  void consent(DayConsent word) {
    consent = word;
  }

  /** 经理事会同意后即可召开 (R32): the regular day, or one that the council consented to. */
  void refuseUnlessDayStands() {
    if (day == null || !day.regular() && (consent == null || !consent.dayConsented())) {
      throw new Refusal("开会日期不是例会日，理事会还没有同意，不能发出会议通知");
    }
  }

  void compose(String reason) {
    compositionReason = reason;
  }

  void plan(MeetingPlan drawn) {
    plan = drawn;
  }

  /** @return whether the plan stands for the first time */
  boolean talkedOver(Talk word, Instant at) {
    talk = word;
    var first = readyAt == null;
    readyAt = first ? at : readyAt;
    return first;
  }

  void presideBy(String role, String post) {
    presiderRole = role;
    presiderPost = post;
  }

  void preside(Presiding word) {
    presiding = word;
  }

  /** Whether the presider stands by the plan. */
  boolean isConfirmed() {
    return presiding != null && presiding.presiding() != PresidingKind.RETURNED;
  }

  /** Its topic was taken over by a higher level before the plan was confirmed. */
  void raiseTo(Level higher) {
    level = higher;
  }

  void notified(Instant at) {
    notifiedAt = at;
  }

  /** The meeting did not take place; another day is looked for, at the level that has the topic by now. */
  void reschedule(Level ofTopic) {
    refuseTwice();
    level = ofTopic.compareTo(level) > 0 ? ofTopic : level;
    day = null;
    consent = null;
    presiding = null;
    notifiedAt = null;
  }

  /** @param held null when people never sat together */
  void end(Meeting held, Resolution reached) {
    refuseTwice();
    meeting = held;
    resolution = reached;
    filingNumber = held == null ? null : "BA" + number.substring("YT".length());
  }

  private void refuseTwice() {
    if (resolution != null) {
      throw new Refusal("%s的圆桌会已经登记过结果：%s".formatted(topic, resolution.outcome().label()));
    }
  }

  public String number() {
    return number;
  }

  public TopicNumber topic() {
    return topic;
  }

  String community() {
    return community;
  }

  void set(MeetingSetting chosen) {
    setting = chosen;
  }

  MeetingSetting setting() {
    return setting;
  }

  /** Code of the unit that organises it and whose posts do the ten steps: the community, or a department (R56). */
  public String convenor() {
    return setting.convenor() == null ? community : setting.convenor();
  }

  /** What kind of round-table it is (R56). */
  public MeetingKind kind() {
    return setting.kind();
  }

  /** Whether people can take part, or look on, from elsewhere (R57). */
  public boolean isOnline() {
    return setting.isOnline();
  }

  Instant notifiedAt() {
    return notifiedAt;
  }

  MeetingDay day() {
    return day;
  }

  MeetingPlan plan() {
    return plan;
  }

  public Level level() {
    return level;
  }

  /** When the round-table was called: the rules of that moment hold for it. */
  public Instant calledAt() {
    return calledAt;
  }

  /** The day of the meeting; null before it was chosen. */
  public LocalDate meetingOn() {
    return day == null ? null : day.meetingOn();
  }

  /** Why another than the regular day; may be null. */
  public String dayReason() {
    return day == null ? null : day.dayReason();
  }

  /** Planned beginning; null before the plan was drawn up. */
  public Instant plannedAt() {
    return plan == null ? null : plan.plannedAt();
  }

  /** Post that presides, as the table {@code presider} decided (R77). */
  public String presiderPost() {
    return presiderPost;
  }

  /** What the meeting came to; null before it was held. */
  public Resolution resolution() {
    return resolution;
  }

  /** 备案登记编号 (R79); null before the meeting was held. */
  public String filingNumber() {
    return filingNumber;
  }

  /** When the meeting was held; null before. */
  public Instant heldAt() {
    return meeting == null ? null : meeting.heldAt();
  }
}
