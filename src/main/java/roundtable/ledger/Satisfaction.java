package roundtable.ledger;

/** How many residents judged how (R104); of each topic its latest evaluation. */
public record Satisfaction(int verySatisfied, int satisfied, int fairlySatisfied, int dissatisfied) {

  /** Nobody judged. */
  public static final Satisfaction NONE = new Satisfaction(0, 0, 0, 0);

  /** Residents who judged: the rate's denominator. */
  public int answers() {
    return verySatisfied + satisfied + fairlySatisfied + dissatisfied;
  }

  /** 满意 and 很满意; 基本满意 is published beside them and not counted here. */
  public int content() {
    return verySatisfied + satisfied;
  }

  /** Of both together. */
  public Satisfaction plus(Satisfaction other) {
    return new Satisfaction(verySatisfied + other.verySatisfied, satisfied + other.satisfied,
        fairlySatisfied + other.fairlySatisfied, dissatisfied + other.dissatisfied);
  }
}
