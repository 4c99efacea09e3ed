package roundtable.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Component;
import roundtable.access.Credentials;
import roundtable.access.SignedIn;

/** Accounts are kept by the engine, the Tasklist's and the REST interface's being the same. */
@Component
class EngineCredentials implements Credentials {

  private final IdentityService identity;
  private final ProcessEngineConfigurationImpl engine;

  EngineCredentials(IdentityService identity, ProcessEngine engine) {
    this.identity = identity;
    this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }

  @Override
  public Optional<SignedIn> check(String person, String password) {
    return isRight(person, password) ? Optional.of(new SignedIn(person, groups(person))) : Optional.empty();
  }

  // the engine refuses a locked account or an impossible login by an exception
  private boolean isRight(String person, String password) {
    try {
      return identity.checkPassword(person, password);
    } catch (ProcessEngineException refused) {
      return false;
    }
  }

  private List<String> groups(String person) {
    return identity.createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList();
  }

  @Override
  public void actAs(SignedIn who) {
    identity.setAuthentication(who.person(), who.groups());
  }

  @Override
  public void actAsNobody() {
    identity.clearAuthentication();
  }

  @Override
  public List<String> accountsWith(String password) {
    return identity.createUserQuery().list().stream().filter(user -> has(user, password)).map(User::getId).toList();
  }

  // not by checkPassword: a miss would lock the account for a while
  private boolean has(User user, String password) {
    var account = (UserEntity) user;
    var salt = account.getSalt() == null ? "" : account.getSalt();
    return account.getPassword() != null && engine.getPasswordManager().check(password + salt, account.getPassword());
  }
}
