package roundtable.deliberation;

import java.time.Instant;
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
  private final int turn;
  private final Level level;
  private final Instant plannedAt;
  private final String place;
  private final String agenda;
  private final String requirements;
  private final String precautions;
  private final String compositionReason;
  @Embedded.Nullable private final Talk talk;
  private String presiderRole;
  private String presiderPost;
  @Embedded.Nullable private Presiding presiding;
  private Instant heldAt;
  private Integer attendance;
  private String attendanceReason;
  private String minutes;
  @Embedded.Nullable private Resolution resolution;
  private String filingNumber;
  @Version private int version;

  RoundTable(String number, TopicNumber topic, int turn, Level level, Instant plannedAt, String place, String agenda,
      String requirements, String precautions, String compositionReason, Talk talk) {
    this.number = number;
    this.topic = topic;
    this.turn = turn;
    this.level = level;
    this.plannedAt = plannedAt;
    this.place = place;
    this.agenda = agenda;
    this.requirements = requirements;
    this.precautions = precautions;
    this.compositionReason = compositionReason;
    this.talk = talk;
  }

  void presideBy(String role, String post) {
    presiderRole = role;
    presiderPost = post;
  }

  void preside(Presiding word) {
    presiding = word;
  }

  void hold(Instant at, int present, String reason, String record, Resolution reached) {
    if (resolution != null) {
      throw new Refusal("%s的圆桌会已经登记过结果：%s".formatted(topic, resolution.outcome().label()));
    }
    heldAt = at;
    attendance = present;
    attendanceReason = reason;
    minutes = record;
    resolution = reached;
    filingNumber = "BA" + number.substring("YT".length());
  }

  public String number() {
    return number;
  }

  public TopicNumber topic() {
    return topic;
  }

  public Level level() {
    return level;
  }

  /** Planned beginning. */
  public Instant plannedAt() {
    return plannedAt;
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

  /** How many were present; null before the meeting was held. */
  public Integer attendance() {
    return attendance;
  }
}
