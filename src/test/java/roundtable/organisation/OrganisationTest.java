package roundtable.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.kernel.Refusal;

@DisplayName("组织机构")
class OrganisationTest {

  private static final LocalDate LAST_DAY_AS_TOWN = LocalDate.parse("2022-08-31");
  private static final LocalDate FIRST_DAY_AS_STREET = LocalDate.parse("2022-09-01");

  private static TestDistrict district;
  private static Organisation organisation;

  @BeforeAll
  static void importSmallDistrict() {
    district = TestDistrict.small();
    organisation = district.organisation();
  }

  @AfterAll
  static void close() {
    district.close();
  }

  @Test
  @DisplayName("桃花镇2022年9月1日起更名为桃花街道，编码不变")
  void renamedUnitKeepsItsCode() {
    assertThat(organisation.nameOf("XH-TH", LAST_DAY_AS_TOWN)).isEqualTo("桃花镇");
    assertThat(organisation.unit("XH-TH", LAST_DAY_AS_TOWN).type()).isEqualTo(UnitType.TOWN);
    assertThat(organisation.nameOf("XH-TH", FIRST_DAY_AS_STREET)).isEqualTo("桃花街道");
    assertThat(organisation.unit("XH-TH", FIRST_DAY_AS_STREET).type()).isEqualTo(UnitType.STREET);
  }

  @Test
  @DisplayName("按名称查找以当日名称为准")
  void nameIsFoundOnlyWhileItIsBorne() {
    assertThat(organisation.unitNamed("桃花镇", LAST_DAY_AS_TOWN)).map(Unit::code).contains("XH-TH");
    assertThat(organisation.unitNamed("桃花镇", FIRST_DAY_AS_STREET)).isEmpty();
    assertThat(organisation.unitNamed("桃花街道", FIRST_DAY_AS_STREET)).map(Unit::code).contains("XH-TH");
  }

  @Test
  @DisplayName("社区（村）所属街道（镇）随日期变化")
  void streetOfCommunityIsThatOfTheDay() {
    assertThat(organisation.streetOf("XH-TH-BING", LAST_DAY_AS_TOWN).name()).isEqualTo("桃花镇");
    assertThat(organisation.streetOf("XH-TH-BING", FIRST_DAY_AS_STREET).name()).isEqualTo("桃花街道");
    assertThat(organisation.streetOf("XH-NZ", LAST_DAY_AS_TOWN).code()).isEqualTo("XH-NZ");
  }

  @Test
  @DisplayName("各街道也要成立相应领导机构：没有成立的街道列得出来")
  void streetsWithoutALeadingBodyAreListed() {
    assertThat(organisation.streetsWithoutBody(FIRST_DAY_AS_STREET)).extracting(Unit::name)
        .contains("桃花街道").doesNotContain("桃花镇");
  }

  @Test
  @DisplayName("部门不属于任何街道")
  void departmentHasNoStreet() {
    assertThatThrownBy(() -> organisation.streetOf("XH-MZJ", LAST_DAY_AS_TOWN))
        .isInstanceOf(Refusal.class)
        .hasMessage("“区民政局”是区直部门，不属于任何街道（镇）");
  }

  @Test
  @DisplayName("撤并后的单位说明由谁承接")
  void mergedUnitNamesItsSuccessor() {
    assertThat(organisation.unit("XH-NZ-YI", LocalDate.parse("2022-06-30")).succeededBy()).isEqualTo("XH-NZ-JIA");
    assertThatThrownBy(() -> organisation.unit("XH-NZ-YI", LocalDate.parse("2022-07-01")))
        .isInstanceOf(Refusal.class)
        .hasMessage("单位“乙社区”（XH-NZ-YI）已于2022-06-30撤销，由XH-NZ-JIA承接");
  }

  @Test
  @DisplayName("尚未设立的单位和不存在的编码都被拒绝")
  void unknownAndFutureUnitsAreRefused() {
    assertThatThrownBy(() -> organisation.unit("XH-NZ", LocalDate.parse("2020-12-31")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("尚未设立");
    assertThatThrownBy(() -> organisation.unit("XH-XX", FIRST_DAY_AS_STREET))
        .isInstanceOf(Refusal.class)
        .hasMessage("没有编码为“XH-XX”的单位，请核对单位编码");
  }

  @Test
  @DisplayName("按类型列出当日有效的单位")
  void unitsOfTypeAreThoseOfTheDay() {
    assertThat(organisation.units(UnitType.STREET, LAST_DAY_AS_TOWN)).extracting(Unit::code).containsExactly("XH-NZ");
    assertThat(organisation.units(UnitType.STREET, FIRST_DAY_AS_STREET))
        .extracting(Unit::code)
        .containsExactly("XH-NZ", "XH-TH");
    assertThat(organisation.units(UnitType.COMMUNITY, FIRST_DAY_AS_STREET))
        .extracting(Unit::code)
        .containsExactly("XH-NZ-JIA");
  }
}
