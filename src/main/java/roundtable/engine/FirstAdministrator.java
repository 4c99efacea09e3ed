package roundtable.engine;

import java.util.Arrays;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The account that sets up all others. It exists before the first request is answered: as long as there is no
 * administrator, the engine's web application would let anybody make himself one.
 */
@Component
class FirstAdministrator {

  private static final String LOGIN = "admin";

  private final IdentityService identity;
  private final AuthorizationService authorizations;
  private final String password;

  FirstAdministrator(IdentityService identity, AuthorizationService authorizations,
      @Value("${roundtable.admin.password}") String password) {
    this.identity = identity;
    this.authorizations = authorizations;
    this.password = password;
  }

  /** Opens the account unless somebody is an administrator already; a later change of the secret changes nothing. */
  void appoint() {
    Arrays.stream(Resources.values()).forEach(this::everything);
    var group = EngineGroup.ADMINISTRATORS.id();
    if (identity.createUserQuery().memberOfGroup(group).count() == 0) {
      open();
      identity.createMembership(LOGIN, group);
    }
  }

  private void open() {
    if (identity.createUserQuery().userId(LOGIN).count() > 0) {
      return;
    }
    var user = identity.newUser(LOGIN);
    user.setFirstName(EngineGroup.ADMINISTRATORS.label());
    user.setLastName("");
    user.setPassword(password);
    identity.saveUser(user);
  }

  private void everything(Resource resource) {
    var group = EngineGroup.ADMINISTRATORS.id();
    var known = authorizations.createAuthorizationQuery().groupIdIn(group).resourceType(resource).resourceId(Authorization.ANY);
    if (known.count() == 0) {
      var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      grant.setGroupId(group);
      grant.setResource(resource);
      grant.setResourceId(Authorization.ANY);
      grant.addPermission(Permissions.ALL);
      authorizations.saveAuthorization(grant);
    }
  }
}
