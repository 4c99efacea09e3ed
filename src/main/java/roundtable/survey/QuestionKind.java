package roundtable.survey;

import roundtable.kernel.Labelled;

/** 题型: how a question of a survey is answered. */
public enum QuestionKind implements Labelled {
  /** Each choice is a demand that can become a topic (R70: 群众点菜). */
  MENU("点菜"),
  SINGLE("单选"),
  MULTIPLE("多选"),
  /** Written freely; read by officials alone. */
  OPINION("意见");

  private final String label;

  QuestionKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
