package roundtable.survey;

import java.time.Instant;
import roundtable.kernel.Labelled;

/** Where a survey stands; follows from the clock alone. */
public enum SurveyState implements Labelled {
  COMING("即将开始"),
  RUNNING("正在普查"),
  ENDED("已截止");

  private final String label;

  SurveyState(String label) {
    this.label = label;
  }

  /** One that is ended before it began has ended. */
  static SurveyState of(Instant opensAt, Instant closesAt, Instant now) {
    return !now.isBefore(closesAt) ? ENDED : now.isBefore(opensAt) ? COMING : RUNNING;
  }

  @Override
  public String label() {
    return label;
  }
}
