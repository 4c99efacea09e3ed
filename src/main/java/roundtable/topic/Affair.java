package roundtable.topic;

import roundtable.kernel.Labelled;

/** 公共事务与个体利益、个人诉求严格区分 (R64). */
public enum Affair implements Labelled {
  PUBLIC_AFFAIR("公共事务"),
  PRIVATE_CLAIM("个体利益、个人诉求");

  private final String label;

  Affair(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
