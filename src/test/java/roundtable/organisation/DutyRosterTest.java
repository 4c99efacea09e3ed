package roundtable.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import roundtable.kernel.Refusal;

@DisplayName("值岗：认岗不认人")
class DutyRosterTest {

  private static final LocalDate LAST_DAY_OF_TERM = LocalDate.parse("2021-12-31");
  private static final LocalDate DAY_AFTER_TERM = LocalDate.parse("2022-01-01");
  private static final LocalDate LATER = LocalDate.parse("2022-05-09");

  private static TestDistrict district;
  private static DutyRoster roster;

  @BeforeAll
  static void importSmallDistrict() {
    district = TestDistrict.small();
    roster = district.roster();
  }

  @AfterAll
  static void close() {
    district.close();
  }

  @Test
  @DisplayName("本单位岗位有人任职，由该岗位承办")
  void heldPostIsOnDuty() {
    assertThat(roster.dutyOf("XH-NZ-JIA", Role.COMMUNITY_CADRE, LAST_DAY_OF_TERM))
        .isEqualTo(new Duty("XH-NZ-JIA.community-cadre", "甲社区专干", List.of()));
  }

  @Test
  @DisplayName("任期届满次日起岗位空缺，转下一岗位并记明跳过的岗位")
  void endedTermLeavesPostVacant() {
    var duty = roster.dutyOf("XH-NZ-JIA", Role.COMMUNITY_CADRE, DAY_AFTER_TERM);

    assertThat(duty.post()).isEqualTo("XH-NZ-JIA.community-secretary");
    assertThat(duty.skipped()).containsExactly("XH-NZ-JIA.community-cadre");
  }

  @Test
  @DisplayName("只有代理或副职的岗位不算空缺")
  void actingHolderOrDeputyKeepsPostOccupied() {
    assertThat(roster.dutyOf("XH-NZ-JIA", Role.RESIDENTS_COUNCIL, LATER).post()).isEqualTo("XH-NZ-JIA.residents-council");
    assertThat(roster.dutyOf("XH-NZ-JIA", Role.SUPERVISION_COMMITTEE, LATER).post())
        .isEqualTo("XH-NZ-JIA.supervision-committee");
    assertThat(roster.vacantPosts(LATER))
        .doesNotContain("XH-NZ-JIA.residents-council", "XH-NZ-JIA.supervision-committee");
  }

  @Test
  @DisplayName("逐级无人，最后由理事会办公室承接")
  void chainOfVacanciesEndsAtTheSecretariat() {
    var duty = roster.dutyOf("XH-TH-BING", Role.COMMUNITY_CADRE, LATER);

    assertThat(duty.post()).isEqualTo("XH-LSH.secretariat");
    assertThat(duty.title()).isEqualTo("理事会办公室");
    assertThat(duty.skipped())
        .containsExactly(
            "XH-TH-BING.community-cadre", "XH-TH-BING.community-secretary", "XH-TH.street-clerk", "XH-TH.street-secretary");
  }

  @Test
  @DisplayName("理事会办公室也无人时，事项仍在办公室名下，不会没有主人")
  void secretariatKeepsTheTaskEvenWhenItIsVacant() {
    try (var empty = TestDistrict.small()) {
      empty.database().sql("delete from holding").update();

      var duty = empty.roster().dutyOf("XH-NZ", Role.STREET_CLERK, LATER);

      assertThat(duty.post()).isEqualTo("XH-LSH.secretariat");
      assertThat(duty.skipped()).containsExactly("XH-NZ.street-clerk", "XH-NZ.street-secretary");
    }
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  @DisplayName("任何角色、任何单位都有承办岗位")
  void dutyIsNeverEmpty(Role role) {
    for (var type : UnitType.values()) {
      for (var unit : district.organisation().units(type, LATER)) {
        assertThat(roster.dutyOf(unit.code(), role, LATER).post()).as("%s of %s", role, unit.code()).isNotBlank();
      }
    }
  }

  @Test
  @DisplayName("社区的街道岗位在所属街道，理事会岗位在理事会")
  void rolesOfHigherUnitsAreFoundFromBelow() {
    assertThat(roster.dutyOf("XH-NZ-JIA", Role.STREET_CLERK, LATER).post()).isEqualTo("XH-NZ.street-clerk");
    assertThat(roster.dutyOf("XH-NZ-JIA", Role.SECRETARY_GENERAL, LATER).post()).isEqualTo("XH-LSH.secretary-general");
    assertThat(roster.dutyOf("XH-MZJ", Role.SECRETARIAT, LATER).post()).isEqualTo("XH-LSH.secretariat");
  }

  @Test
  @DisplayName("挂点区领导按挂点表确定，换挂点之日起换人")
  void districtLeaderFollowsTheDatedLinkage() {
    assertThat(roster.dutyOf("XH-NZ-JIA", Role.DISTRICT_LEADER, LocalDate.parse("2022-03-31")).post())
        .isEqualTo("XH.district-leader");
    assertThat(roster.dutyOf("XH-NZ-JIA", Role.DISTRICT_LEADER, LocalDate.parse("2022-04-01")).post())
        .isEqualTo("XH.district-leader-2");
    assertThat(roster.dutyOf("XH-NZ", Role.STREET_LEADER, LATER).post()).isEqualTo("XH-NZ.street-leader");
  }

  @Test
  @DisplayName("社区自己的挂点领导先于街道的挂点领导")
  void ownLinkageComesBeforeTheStreets() {
    assertThat(roster.dutyOf("XH-NZ-YI", Role.DISTRICT_LEADER, LAST_DAY_OF_TERM).post())
        .isEqualTo("XH.district-leader-2");
  }

  @Test
  @DisplayName("没有挂点领导的街道转理事会秘书长，并记明未设的岗位")
  void missingLinkageIsNamedAmongTheSkipped() {
    var duty = roster.dutyOf("XH-TH-BING", Role.DISTRICT_LEADER, LATER);

    assertThat(duty.post()).isEqualTo("XH-LSH.secretary-general");
    assertThat(duty.skipped()).containsExactly("XH-TH-BING.district-leader");
    assertThat(roster.titleOf("XH-TH-BING.district-leader")).isEqualTo("XH-TH-BING 挂点区领导（未设）");
  }

  @Test
  @DisplayName("当日不存在的单位没有值岗")
  void unknownUnitIsRefused() {
    assertThatThrownBy(() -> roster.dutyOf("XH-XX", Role.COMMUNITY_CADRE, LATER)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> roster.dutyOf("XH-NZ-YI", Role.SECRETARIAT, LocalDate.parse("2022-07-01")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("由XH-NZ-JIA承接");
  }

  @Test
  @DisplayName("承办联系：部门找联络员，无联络员找负责人；街道找联络员；社区找专干")
  void contactIsWhoDoesTheWork() {
    assertThat(roster.contactOf("XH-ZJJ", LATER).post()).isEqualTo("XH-ZJJ.department-liaison");
    assertThat(roster.contactOf("XH-MZJ", LATER).post()).isEqualTo("XH-MZJ.department-head");
    assertThat(roster.contactOf("XH-NZ", LATER).post()).isEqualTo("XH-NZ.street-clerk");
    assertThat(roster.contactOf("XH-NZ-JIA", LAST_DAY_OF_TERM).post()).isEqualTo("XH-NZ-JIA.community-cadre");
    assertThat(roster.contactOf("XH-LSH", LATER).post()).isEqualTo("XH-LSH.secretariat");
  }

  @Test
  @DisplayName("两人同任秘书长，任一人可办理（R2）")
  void eitherHolderMayAct() {
    assertThat(roster.mayAct("lsh.mishu01", "XH-LSH.secretary-general", LATER)).isTrue();
    assertThat(roster.mayAct("lsh.mishu02", "XH-LSH.secretary-general", LATER)).isTrue();
    assertThat(roster.mayAct("nz.shuji", "XH-LSH.secretary-general", LATER)).isFalse();
  }

  @Test
  @DisplayName("任期结束后不再有权办理")
  void mayActEndsWithTheTerm() {
    assertThat(roster.mayAct("jia.qianren", "XH-NZ-JIA.community-cadre", LAST_DAY_OF_TERM)).isTrue();
    assertThat(roster.mayAct("jia.qianren", "XH-NZ-JIA.community-cadre", DAY_AFTER_TERM)).isFalse();
    assertThat(roster.postsOf("jia.qianren", LAST_DAY_OF_TERM))
        .containsExactly("XH-NZ-JIA.community-cadre", "XH-NZ-YI.community-cadre");
    assertThat(roster.postsOf("jia.qianren", DAY_AFTER_TERM)).containsExactly("XH-NZ-YI.community-cadre");
  }

  @Test
  @DisplayName("一人兼多个社区专干时，取编码在前的社区")
  void firstUnitByCodeIsActedFor() {
    assertThat(roster.unitActedFor("jia.qianren", Role.COMMUNITY_CADRE, LAST_DAY_OF_TERM)).contains("XH-NZ-JIA");
    assertThat(roster.unitActedFor("jia.qianren", Role.COMMUNITY_CADRE, DAY_AFTER_TERM)).contains("XH-NZ-YI");
    assertThat(roster.unitActedFor("jia.qianren", Role.COMMUNITY_SECRETARY, LATER)).isEmpty();
  }

  @Test
  @DisplayName("空缺岗位列入清单，附件中无姓名的岗位不是错误（A15）")
  void vacantPostsAreListed() {
    assertThat(roster.vacantPosts(LATER)).contains("XH-LSH.council", "XH-NZ-JIA.community-cadre", "XH-NZ.street-discipline");
    assertThat(roster.vacantPosts(LAST_DAY_OF_TERM)).doesNotContain("XH-NZ-JIA.community-cadre");
    assertThat(roster.vacantPosts(LocalDate.parse("2022-07-01"))).noneMatch(post -> post.startsWith("XH-NZ-YI."));
  }

  @Test
  @DisplayName("人员和岗位关系一次列全")
  void membershipsAreThoseOfTheDay() {
    assertThat(roster.memberships(LATER))
        .contains(new Membership("lsh.mishu01", "XH-LSH.secretary-general"))
        .doesNotContain(new Membership("jia.qianren", "XH-NZ-JIA.community-cadre"));
    assertThat(roster.people()).hasSize(16).contains(new Person("qu.lingdao01", "甲一", "qu01@xihu.example"));
  }

  @Test
  @DisplayName("岗位名称随单位更名")
  void titleFollowsTheRename() {
    assertThat(roster.dutyOf("XH-TH", Role.STREET_CLERK, LATER).skipped()).contains("XH-TH.street-clerk");
    assertThat(roster.titleOf("XH-TH.street-clerk")).isEqualTo("桃花街道圆桌会联络员");
    assertThat(roster.titleOf("XH-NZ-YI.community-cadre")).isEqualTo("乙社区专干");
  }

  @Test
  @DisplayName("确定值岗只用一条语句，逐级空缺时也是")
  void dutyCostsOneStatement() {
    assertThat(district.statements().during(() -> roster.dutyOf("XH-NZ-JIA", Role.COMMUNITY_SECRETARY, LATER))).isEqualTo(1);
    assertThat(district.statements().during(() -> roster.dutyOf("XH-TH-BING", Role.COMMUNITY_CADRE, LATER))).isEqualTo(1);
    assertThat(district.statements().during(() -> roster.contactOf("XH-ZJJ", LATER))).isEqualTo(2);
  }
}
