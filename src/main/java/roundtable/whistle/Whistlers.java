package roundtable.whistle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import roundtable.kernel.Level;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Role;
import roundtable.topic.Topic;

/** Who may whistle for a topic: the posts of its community, and those of its street (社区吹哨; 街道). */
@Component
class Whistlers {

  private static final List<Role> COMMUNITY = List.of(Role.COMMUNITY_CADRE, Role.COMMUNITY_SECRETARY);
  private static final List<Role> STREET = List.of(Role.STREET_CLERK, Role.STREET_SECRETARY);
  private final DutyRoster roster;
  private final Clock clock;

  Whistlers(DutyRoster roster, Clock clock) {
    this.roster = roster;
    this.clock = clock;
  }

  /** The post for which the person whistles; refuses whoever has none in the topic's place. */
  Whistler of(String person, Topic topic) {
    return Stream.concat(COMMUNITY.stream().flatMap(role -> acting(person, topic.community(), role, Level.COMMUNITY).stream()),
            STREET.stream().flatMap(role -> acting(person, topic.street(), role, Level.STREET).stream())).findFirst()
        .orElseThrow(() -> new Refusal("议题%s不在您的社区（村）、街道（镇）：吹哨由议题所在社区（村）的专干、党组织书记或者街道（镇）的联络员、党工委书记发起"
            .formatted(topic.number())));
  }

  private Optional<Whistler> acting(String person, String unit, Role role, Level level) {
    var today = LocalDate.now(clock);
    var post = roster.dutyOf(unit, role, today).post();
    return roster.mayAct(person, post, today) ? Optional.of(new Whistler(new Official(person, post), level)) : Optional.empty();
  }

  /**
   * Who whistles.
   *
   * @param level of the post's unit: the one above it decides what a department will not own
   */
  record Whistler(Official by, Level level) {}
}
