package roundtable.access;

import roundtable.kernel.AccessRefusal;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;

/** Port: what a person may see and do of a task, asked in the name of whoever {@link Credentials#actAs} named. */
public interface TaskAccess {

  /**
   * The topic of a task that the person may see.
   *
   * @throws AccessRefusal when there is none such, or it is not theirs to see
   */
  TopicNumber topicOf(String task);

  /**
   * For which post the person works on the task.
   *
   * @throws AccessRefusal when it is not theirs to work on
   */
  Official officialFor(String task, SignedIn who);
}
