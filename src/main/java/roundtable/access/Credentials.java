package roundtable.access;

import java.util.List;
import java.util.Optional;

/** Port: where accounts are kept, and in whose name the engine answers. */
public interface Credentials {

  /** Who it is, if the password is right and the account is not locked. */
  Optional<SignedIn> check(String person, String password);

  /** From here on this thread's calls to the engine are held to what that person may do. */
  void actAs(SignedIn who);

  /** Ends {@link #actAs}. */
  void actAsNobody();

  /** Logins of all accounts that have this password; finding out locks none of them. */
  List<String> accountsWith(String password);
}
