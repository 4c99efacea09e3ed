package roundtable.engine;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.organisation.Duty;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Role;
import roundtable.topic.TopicDesk;

/** Which post a task goes to; a vacant one is skipped and the skip is journaled (A15). */
@Component
class TaskPosts {

  private final TopicDesk topics;
  private final DutyRoster roster;
  private final Journal journal;
  private final Clock clock;

  TaskPosts(TopicDesk topics, DutyRoster roster, Journal journal, Clock clock) {
    this.topics = topics;
    this.roster = roster;
    this.journal = journal;
    this.clock = clock;
  }

  /** The post of that role for the topic's community. */
  String owner(TopicNumber topic, Role role) {
    return owner(topic, topics.topic(topic).community(), role);
  }

  /** The post of that role for a unit that works on the topic. */
  String owner(TopicNumber topic, String unit, Role role) {
    return journaled(topic, roster.dutyOf(unit, role, today()));
  }

  /** The post that does the work of a unit. */
  String contact(TopicNumber topic, String unit) {
    return journaled(topic, roster.contactOf(unit, today()));
  }

  /**
   * For which community a person registers topics.
   *
   * @throws Refusal when the person registers for none
   */
  Registrar registrar(String person) {
    for (var role : new Role[] {Role.COMMUNITY_CADRE, Role.COMMUNITY_SECRETARY}) {
      var community = roster.unitActedFor(person, role, today());
      if (community.isPresent()) {
        var post = roster.dutyOf(community.get(), role, today()).post();
        return new Registrar(community.get(), new Official(person, post));
      }
    }
    throw new Refusal("议题由社区（村）专干或党组织书记登记，您目前不在这些岗位上");
  }

  /** The post to which what was given to a post falls today. */
  String successor(TopicNumber topic, String post) {
    return journaled(topic, roster.successorOf(post, today()));
  }

  String journaled(TopicNumber topic, Duty duty) {
    if (!duty.skipped().isEmpty()) {
      journal.record(topic, Official.SYSTEM, EventKind.VACANCY_SKIPPED,
          "岗位空缺：%s，由%s承办".formatted(String.join("、", duty.skipped()), duty.title()));
    }
    return duty.post();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  record Registrar(String community, Official official) {}
}
