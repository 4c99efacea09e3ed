package roundtable.survey;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import roundtable.kernel.Refusal;

/** 一次群众需求普查, or one edition of it. */
public class Survey {

  @Id private final String number;
  private final String series;
  private final int edition;
  private final String title;
  private final String purpose;
  private final int planYear;
  private final String unit;
  private final Instant opensAt;
  private Instant closesAt;
  private int revision = 1;
  private int answers;
  private Instant lockedAt;
  private Instant talliedAt;
  @Version private int version;

  Survey(String number, String series, int edition, String title, String purpose, int planYear, String unit, Instant opensAt,
      Instant closesAt) {
    this.number = number;
    this.series = series;
    this.edition = edition;
    this.title = title;
    this.purpose = purpose;
    this.planYear = planYear;
    this.unit = unit;
    this.opensAt = opensAt;
    this.closesAt = closesAt;
  }

  /** The next edition, which begins when this one ends. */
  Survey next(Instant now) {
    var last = edition + 1;
    return new Survey("%s-%d".formatted(series, last), series, last, title, purpose, planYear, unit, now, closesAt);
  }

  /** @throws Refusal once somebody has answered: what was asked stands */
  void changeQuestions() {
    if (isLocked()) {
      throw new Refusal("《%s》（%s）已经有人作答，题目不能再改；确需改的，请选“%s”，已收到的答卷留在原来的版次里".formatted(title, number,
          SurveyChangeKind.EDITION.label()));
    }
    revision++;
  }

  void refuseUnlessLocked() {
    if (!isLocked()) {
      throw new Refusal("《%s》（%s）还没有人作答，请选“%s”，不必另出新版次".formatted(title, number, SurveyChangeKind.QUESTIONS.label()));
    }
  }

  /** An answer has come in; the first one locks the questions. */
  void take(Instant at) {
    lockedAt = lockedAt == null ? at : lockedAt;
    answers++;
  }

  void endAt(Instant at) {
    closesAt = at;
  }

  void tallied(Instant at) {
    talliedAt = at;
  }

  public boolean isLocked() {
    return lockedAt != null;
  }

  boolean isTallied() {
    return talliedAt != null;
  }

  public SurveyState state(Instant now) {
    return SurveyState.of(opensAt, closesAt, now);
  }

  public String number() {
    return number;
  }

  public int edition() {
    return edition;
  }

  public String title() {
    return title;
  }

  public String purpose() {
    return purpose;
  }

  /** The year of the plan that is made of it. */
  public int planYear() {
    return planYear;
  }

  /** Code of the unit that asks. */
  public String unit() {
    return unit;
  }

  public Instant opensAt() {
    return opensAt;
  }

  /** The first moment at which no answer is taken any more. */
  public Instant closesAt() {
    return closesAt;
  }

  /** How many have answered so far. */
  public int answers() {
    return answers;
  }

  /** Counts the changes of the questions; an answer names the one that it answers. */
  public int revision() {
    return revision;
  }
}
