package roundtable.access;

import java.security.Principal;
import java.util.List;

/**
 * Somebody whose password was right.
 *
 * @param person login
 * @param groups codes of the posts acted for, and what these bring with them
 */
public record SignedIn(String person, List<String> groups) implements Principal {

  public SignedIn {
    groups = List.copyOf(groups);
  }

  @Override
  public String getName() {
    return person;
  }
}
