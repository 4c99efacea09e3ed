package roundtable.kernel;

/** Somebody else was quicker: who and when stands in the sentence, and nothing of theirs is overwritten. */
public class OvertakenRefusal extends Refusal {

  public OvertakenRefusal(String reason) {
    super(reason);
  }
}
