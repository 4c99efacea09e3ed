package roundtable.organisation;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of roles.csv.
 *
 * @param unitTypes every unit of these types has one post of the role; empty where posts.csv lists the posts
 * @param title title of such a post, {@code {unit}} stands for the unit's name
 * @param next roles tried in turn while the role's posts are vacant, before the secretariat's queue
 */
record RoleRule(Role role, List<UnitType> unitTypes, String title, int holders, List<Role> next) {

  /** The role itself, the roles after it, and the secretariat's queue at the end (R6), unless the role is sealed. */
  List<Role> chain() {
    var chain = new ArrayList<Role>();
    chain.add(role);
    next.stream().filter(other -> other != Role.SECRETARIAT && !chain.contains(other)).forEach(chain::add);
    if (role != Role.SECRETARIAT && !role.isSealed()) {
      chain.add(Role.SECRETARIAT);
    }
    return chain;
  }
}
