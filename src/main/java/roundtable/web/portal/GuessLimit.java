package roundtable.web.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Wrong codes from one address: after some of them it has to wait. Kept by each node for itself, it only slows guessing down. */
@Component
class GuessLimit {

  private static final int MOST = 20;
  private static final int ADDRESSES = 10_000;
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private final Clock clock;
  private final Map<String, Guesses> guesses = new LinkedHashMap<>() {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Guesses> eldest) {
      return size() > ADDRESSES;
    }
  };

  GuessLimit(Clock clock) {
    this.clock = clock;
  }

  private record Guesses(Instant since, int count) {}

  synchronized boolean isReached(String address) {
    return current(address).count() >= MOST;
  }

  synchronized void wrong(String address) {
    var before = current(address);
    guesses.put(address, new Guesses(before.since(), before.count() + 1));
  }

  private Guesses current(String address) {
    var now = clock.instant();
    var known = guesses.get(address);
    return known == null || known.since().isAfter(now) || known.since().plus(WINDOW).isBefore(now) ? new Guesses(now, 0) : known;
  }
}
