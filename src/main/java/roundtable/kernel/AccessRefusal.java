package roundtable.kernel;

/** It is not there, or not for this person to see; which of the two is not told. */
public class AccessRefusal extends Refusal {

  public AccessRefusal(String reason) {
    super(reason);
  }
}
