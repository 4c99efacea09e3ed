package roundtable.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import roundtable.ProductTest;
import roundtable.TestClock;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Membership;
import roundtable.organisation.Person;

/** The engine's users and groups are the organisation's people and posts of the day. */
@ProductTest
class PostMembershipsTest {

  private static final String CADRE = "XH-NZ-TLSC.community-cadre";
  private static final String OFFICE_2 = "XH.secretariat-2";

  @MockitoBean private DutyRoster roster;
  @Autowired private PostMemberships memberships;
  @Autowired private IdentityService identity;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  @BeforeEach
  void twoPeopleOnTwoPosts() {
    clock.set("2022-01-26T09:00:00+08:00");
    when(roster.titleOf(anyString())).thenAnswer(call -> "岗位" + call.getArgument(0));
    people(new Person("gejing", "葛静", ""), new Person("shenlan", "沈岚", "shenlan@example.org"));
    on(any(), new Membership("gejing", CADRE), new Membership("shenlan", OFFICE_2));
    memberships.synchronize();
  }

  @Test
  @DisplayName("人员、岗位、任职：成为账号、组、成员")
  void peoplePostsAndHoldingsBecomeUsersGroupsAndMemberships() {
    assertThat(groupsOf("gejing")).containsExactlyInAnyOrder(CADRE, "convenors", "officials", "topic-registrars", "whistlers");
    assertThat(groupsOf("shenlan")).containsExactlyInAnyOrder(OFFICE_2, "inspectors", "leaders", "officials", "referral-circle", "secretariat",
        "study-proposers", "supervisors", "surveyors");
    assertThat(identity.createUserQuery().userId("gejing").singleResult().getFirstName()).isEqualTo("葛静");
    assertThat(identity.createGroupQuery().groupId(CADRE).singleResult().getName()).isEqualTo("岗位" + CADRE);
  }

  @Test
  @DisplayName("新账号没有人人知道的密码")
  void aNewAccountHasNoUsablePassword() {
    for (var guess : List.of("", "demo", "gejing", "password", "null")) {
      assertThat(identity.checkPassword("shenlan", guess)).isFalse();
    }
    assertThat(jdbc.sql("select pwd_ from act_id_user where id_ = 'shenlan'").query(String.class).single()).isNotBlank();
  }

  @Test
  @DisplayName("再同步一次：一行不写")
  void doingItAgainWritesNothing() {
    var before = revisions();
    memberships.synchronize();
    assertThat(revisions()).isEqualTo(before);
  }

  @Test
  @DisplayName("换岗：次日起按新岗位；改名跟着改")
  void aChangeOfPostsHoldsFromItsDay() {
    on(eq(LocalDate.of(2022, 1, 27)), new Membership("shenlan", CADRE));
    people(new Person("gejing", "葛敬", ""), new Person("shenlan", "沈岚", "shenlan@example.org"));
    clock.set("2022-01-27T00:05:00+08:00");
    memberships.synchronize();
    assertThat(groupsOf("gejing")).containsExactly("officials");
    assertThat(groupsOf("shenlan")).containsExactlyInAnyOrder(CADRE, "convenors", "officials", "topic-registrars", "whistlers");
    assertThat(identity.createUserQuery().userId("gejing").singleResult().getFirstName()).isEqualTo("葛敬");
  }

  @Test
  @DisplayName("离开的人不能再登录；管理员及其手工建立的账号、组不受影响")
  void whoeverLeftIsGoneAndTheAdministratorsOwnAccountsStay() {
    identity.saveUser(identity.newUser("interface"));
    identity.saveGroup(identity.newGroup("interfaces"));
    identity.createMembership("interface", "interfaces");
    people(new Person("shenlan", "沈岚", "shenlan@example.org"));
    on(any(), new Membership("shenlan", OFFICE_2));
    memberships.synchronize();
    assertThat(identity.createUserQuery().userId("gejing").count()).isZero();
    assertThat(groupsOf("interface")).containsExactly("interfaces");
    assertThat(groupsOf("admin")).containsExactly("camunda-admin");
    identity.deleteUser("interface");
    identity.deleteGroup("interfaces");
  }

  private void people(Person... people) {
    when(roster.people()).thenReturn(List.of(people));
  }

  private void on(LocalDate day, Membership... held) {
    when(roster.memberships(day)).thenReturn(List.of(held));
  }

  private List<String> groupsOf(String person) {
    return identity.createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList();
  }

  private String revisions() {
    return jdbc.sql("select (select sum(rev_) from act_id_user), (select sum(rev_) from act_id_group),"
            + " (select count(*) from act_id_membership), (select sum(rev_) from act_ru_authorization)")
        .query((row, n) -> row.getString(1) + "/" + row.getString(2) + "/" + row.getString(3) + "/" + row.getString(4)).single();
  }
}
