package roundtable.engine;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import roundtable.organisation.Person;

/** The people of the organisation as accounts of the engine. */
@Component
class EngineAccounts {

  private final IdentityService identity;
  private final FirstPassword firstPassword;

  EngineAccounts(IdentityService identity, FirstPassword firstPassword) {
    this.identity = identity;
    this.firstPassword = firstPassword;
  }

  void follow(List<Person> people) {
    Map<String, User> known = identity.createUserQuery().list().stream().collect(toMap(User::getId, user -> user));
    people.forEach(person -> save(person, known.get(person.login())));
    leave(people);
  }

  private void save(Person person, User known) {
    if (known != null && person.name().equals(known.getFirstName()) && Objects.equals(person.mail(), known.getEmail())) {
      return;
    }
    var user = known == null ? opened(person.login()) : known;
    user.setFirstName(person.name());
    user.setLastName("");
    user.setEmail(person.mail());
    identity.saveUser(user);
  }

  private User opened(String login) {
    var user = identity.newUser(login);
    user.setPassword(firstPassword.next());
    return user;
  }

  // whoever the organisation no longer knows may not come in any more; accounts opened by hand are not in this group
  private void leave(List<Person> people) {
    var logins = people.stream().map(Person::login).collect(toSet());
    identity.createUserQuery().memberOfGroup(EngineGroup.OFFICIALS.id()).list().stream()
        .map(User::getId)
        .filter(login -> !logins.contains(login))
        .forEach(identity::deleteUser);
  }
}
