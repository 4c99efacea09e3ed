package roundtable.engine;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import roundtable.kernel.ClockMoved;
import roundtable.organisation.DutyRoster;

/**
 * People, posts and who acts for which post today, as the engine's users, groups and memberships (R1–R17: tasks go to
 * posts). Only differences are written; accounts and groups that the organisation does not know stay as they are.
 */
@Component
public class PostMemberships {

  private static final String HELD = "select user_id_, group_id_ from act_id_membership where group_id_ <> 'camunda-admin'";

  private final DutyRoster roster;
  private final IdentityService identity;
  private final EngineAccounts accounts;
  private final JdbcClient jdbc;
  private final OneNodeAtATime oneNode;
  private final Clock clock;

  PostMemberships(DutyRoster roster, IdentityService identity, EngineAccounts accounts, JdbcClient jdbc,
      OneNodeAtATime oneNode, Clock clock) {
    this.roster = roster;
    this.identity = identity;
    this.accounts = accounts;
    this.jdbc = jdbc;
    this.oneNode = oneNode;
    this.clock = clock;
  }

  /** Brings the engine's users, groups and memberships in line with the organisation as of today; idempotent. */
  // hourly, not only at midnight: the demo's midnight is not the machine's
  @EventListener(ApplicationReadyEvent.class)
  @Order(0)
  @Scheduled(cron = "0 5 * * * *", zone = "Asia/Shanghai")
  public void synchronize() {
    oneNode.run(this::follow);
  }

  @EventListener
  @Order(0)
  void on(ClockMoved moved) {
    synchronize();
  }

  private void follow() {
    var wanted = wanted(LocalDate.now(clock));
    posts(wanted.stream().map(Held::post).collect(toSet()));
    accounts.follow(roster.people());
    memberships(wanted);
  }

  private Set<Held> wanted(LocalDate today) {
    return roster.memberships(today).stream().map(each -> new Held(each.person(), each.post())).collect(toSet());
  }

  // a post that nobody acts for keeps its group: its open tasks still name it
  private void posts(Set<String> codes) {
    Map<String, Group> known =
        identity.createGroupQuery().groupType(EngineGroup.POST).list().stream().collect(toMap(Group::getId, group -> group));
    codes.forEach(code -> post(known.getOrDefault(code, identity.newGroup(code)), roster.titleOf(code)));
  }

  private void post(Group group, String title) {
    if (!title.equals(group.getName())) {
      group.setName(title);
      group.setType(EngineGroup.POST);
      identity.saveGroup(group);
    }
  }

  private void memberships(Set<Held> posts) {
    var wanted = new HashSet<>(posts);
    posts.stream().flatMap(PostMemberships::implied).forEach(wanted::add);
    roster.people().forEach(person -> wanted.add(new Held(person.login(), EngineGroup.OFFICIALS.id())));
    var held = new HashSet<>(jdbc.sql(HELD).query((row, n) -> new Held(row.getString(1), row.getString(2))).list());
    var ours = ours();
    held.stream().filter(each -> !wanted.contains(each) && ours.contains(each.post()))
        .forEach(each -> identity.deleteMembership(each.person(), each.post()));
    wanted.stream().filter(each -> !held.contains(each))
        .forEach(each -> identity.createMembership(each.person(), each.post()));
  }

  private static Stream<Held> implied(Held held) {
    return EngineGroup.of(held.post()).map(group -> new Held(held.person(), group.id()));
  }

  // what an administrator arranged by hand in a group of his own is not undone
  private Set<String> ours() {
    return identity.createGroupQuery().list().stream()
        .filter(group -> EngineGroup.POST.equals(group.getType()) || EngineGroup.ROLE.equals(group.getType()))
        .map(Group::getId).collect(toSet());
  }

  private record Held(String person, String post) {}
}
