package roundtable.survey;

import roundtable.kernel.Labelled;

/** What can be done with a survey that has not ended. */
public enum SurveyChangeKind implements Labelled {
  /** While nobody has answered. */
  QUESTIONS("修改题目"),
  /** Once somebody has answered: this edition ends, the next one begins. */
  EDITION("另出新版次"),
  EXTENSION("延长截止日期"),
  END("提前截止");

  private final String label;

  SurveyChangeKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
