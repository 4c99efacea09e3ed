package roundtable.kernel;

/** "No", with a reason in Chinese that the person who asked can act on; pages, Tasklist and API show the same sentence. */
public class Refusal extends RuntimeException {

  public Refusal(String reason) {
    super(reason);
  }
}
