package roundtable.delay;

/** What a delay tells the engine: how the task is marked, and who has to see to it. */
public interface DelayFlow {

  /** The task was urged: whoever opens a list sees it. */
  void urged(Delay delay);

  /** The post that {@link Delay#supervisor()} names has to see to it. */
  void raised(Delay delay);

  /** The task is done or not late any more: nobody has to see to it. */
  void ended(Delay delay);
}
