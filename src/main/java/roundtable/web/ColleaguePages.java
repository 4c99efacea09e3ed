package roundtable.web;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.SignedIn;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Person;

/** Who is behind a login: the Tasklist shows officials no account but their own, and lists show who has taken a task. */
@RestController
class ColleaguePages {

  private final DutyRoster roster;
  private final Clock clock;

  ColleaguePages(DutyRoster roster, Clock clock) {
    this.roster = roster;
    this.clock = clock;
  }

  /** Names of the people in one's own unit, by login. */
  @GetMapping("/api/tasks/colleagues")
  Map<String, String> colleagues(@AuthenticationPrincipal SignedIn who) {
    return roster.colleaguesOf(who.person(), LocalDate.now(clock)).stream().collect(toMap(Person::login, Person::name));
  }
}
