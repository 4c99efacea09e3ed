package roundtable.outbox;

import java.util.List;
import java.util.Set;

/** Port: carries messages out of the house. */
public interface Courier {

  /** Whether there is a mail server to give messages to. */
  boolean isConfigured();

  /**
   * Tries each message once; one that fails holds up no other.
   *
   * @return ids of those that were taken
   */
  Set<Long> deliver(List<OutgoingMessage> messages);
}
