package roundtable.organisation;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code XH-NZ-TLSC.community-secretary}; a unit's second post of a role ends in {@code -2}.
 *
 * @param running 1 for the first post of the role in the unit
 */
record PostCode(String unit, Role role, int running) {

  private static final Pattern FORM = Pattern.compile("([A-Z0-9-]+)\\.([a-z-]+?)(?:-([2-9]|[1-9]\\d{1,2}))?");

  static Optional<PostCode> parse(String code) {
    var match = FORM.matcher(code);
    if (!match.matches()) {
      return Optional.empty();
    }
    int running = match.group(3) == null ? 1 : Integer.parseInt(match.group(3));
    return Role.ofCode(match.group(2)).map(role -> new PostCode(match.group(1), role, running));
  }

  @Override
  public String toString() {
    return unit + "." + role.code() + (running == 1 ? "" : "-" + running);
  }
}
