package roundtable.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("样例区：12个街道（镇）、130个社区、9个家委会、13个行政村")
class SampleDistrictTest {

  private static final LocalDate FIRST_DAY = LocalDate.parse("2021-01-01");
  private static final LocalDate TODAY = LocalDate.parse(TestDistrict.TODAY);

  private static TestDistrict district;
  private static ImportReport report;

  @BeforeAll
  static void importSample() {
    district = new TestDistrict();
    report = district.imports().importFrom(DistrictFiles.onClasspath("district"));
  }

  @AfterAll
  static void close() {
    district.close();
  }

  @Test
  @DisplayName("样例文件全部导入，没有一行错误")
  void everyRowIsGood() {
    assertThat(report.badRows()).isEmpty();
    assertThat(report.imported()).isTrue();
  }

  @Test
  @DisplayName("更名前1镇11街道，更名后12街道；139个社区和家委会，13个村")
  void countsAreThoseOfTheDocuments() {
    assertThat(count(UnitType.TOWN, FIRST_DAY)).isEqualTo(1);
    assertThat(count(UnitType.STREET, FIRST_DAY)).isEqualTo(11);
    assertThat(count(UnitType.TOWN, TODAY)).isZero();
    assertThat(count(UnitType.STREET, TODAY)).isEqualTo(12);
    assertThat(count(UnitType.COMMUNITY, TODAY)).isEqualTo(130);
    assertThat(count(UnitType.FAMILY_COMMITTEE, TODAY)).isEqualTo(9);
    assertThat(count(UnitType.VILLAGE, TODAY)).isEqualTo(13);
  }

  @Test
  @DisplayName("12个街道（镇）都有领导机构，桃花更名前后也是")
  void everyStreetHasItsLeadingBody() {
    assertThat(district.organisation().streetsWithoutBody(FIRST_DAY)).isEmpty();
    assertThat(district.organisation().streetsWithoutBody(TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "tlsc.shuji, XH-NZ-TLSC.community-secretary",
    "tlsc.zhuangan, XH-NZ-TLSC.community-cadre",
    "tlsc.minqing, XH-NZ-TLSC.residents-council",
    "tlsc.jiandu, XH-NZ-TLSC.supervision-committee",
    "js.shuji, XH-CYZ-JS.community-secretary",
    "js.zhuangan, XH-CYZ-JS.community-cadre",
    "gmyg.minqing, XH-TH-GMYG.residents-council",
    "gmyg.jiandu, XH-TH-GMYG.supervision-committee",
    "nz.shuji, XH-NZ.street-secretary",
    "nz.lingdao, XH-NZ.street-leader",
    "nz.lianluo, XH-NZ.street-clerk",
    "nz.jiwei, XH-NZ.street-discipline",
    "cyz.lianluo, XH-CYZ.street-clerk",
    "th.jiwei, XH-TH.street-discipline",
    "qu.lingdao01, XH.district-leader",
    "qu.lingdao12, XH.district-leader-12",
    "mzj.fuze, XH-MZJ.department-head",
    "mzj.lianluo, XH-MZJ.department-liaison",
    "zjj.lianluo, XH-ZJJ.department-liaison",
    "cgj.fuze, XH-CGJ.department-head",
    "jtj.lianluo, XH-JTJ.department-liaison",
    "wgj.lianluo, XH-WGJ.department-liaison",
    "wjw.lianluo, XH-WJW.department-liaison",
    "lsh.zhuanzhi03, XH-LSH.secretariat",
    "lsh.mishu02, XH-LSH.secretary-general",
    "jw.jiancha01, XH-JW.discipline-commission",
    "jw.jiancha02, XH-JW.discipline-commission",
    "zhengce02, XH-LSH.policy-officer",
    "admin, XH-LSH.administrator"
  })
  @DisplayName("演示用登录名从第一天起在岗")
  void fixedLoginsActForTheirPosts(String login, String post) {
    assertThat(district.roster().mayAct(login, post, FIRST_DAY)).isTrue();
    assertThat(district.roster().mayAct(login, post, TODAY)).isTrue();
  }

  @Test
  @DisplayName("挂点区领导01挂点南站街道；每个街道都有挂点区领导和挂点街道领导")
  void everyStreetHasLinkedLeaders() {
    assertThat(district.roster().dutyOf("XH-NZ-TLSC", Role.DISTRICT_LEADER, TODAY).post()).isEqualTo("XH.district-leader");
    for (var street : district.organisation().units(UnitType.STREET, TODAY)) {
      assertThat(district.roster().dutyOf(street.code(), Role.DISTRICT_LEADER, TODAY).skipped()).isEmpty();
      assertThat(district.roster().dutyOf(street.code(), Role.STREET_LEADER, TODAY).post())
          .isEqualTo(street.code() + ".street-leader");
    }
  }

  @Test
  @DisplayName("附件空缺：常务副区长、区委办公室副主任；另有少数小社区空缺")
  void annexVacanciesAreVacant() {
    var titles = district.roster().vacantPosts(TODAY).stream().map(district.roster()::titleOf).toList();

    assertThat(titles)
        .contains("副组长（区委常委、区政府常务副区长）", "常务副理事长（区委常委、区政府常务副区长）", "副秘书长（区委办公室副主任）", "大滩村专干")
        .hasSizeLessThan(15);
  }

  @Test
  @DisplayName("每个社区（村）的专干、书记、民情理事会、监督委员会由不同的人担任")
  void postsOfACommunityAreHeldByDifferentPeople() {
    var perPerson =
        district
            .database()
            .sql(
                "select count(*) from holding where post like '%.community-%' or post like '%.residents-council'"
                    + " or post like '%.supervision-committee' group by person")
            .query(Integer.class)
            .list();

    assertThat(perPerson).hasSizeGreaterThan(600).containsOnly(1);
  }

  @Test
  @DisplayName("登录名和姓名都不重复")
  void peopleAreAllDifferent() {
    List<Person> people = district.roster().people();

    assertThat(people).extracting(Person::login).doesNotHaveDuplicates();
    assertThat(people).extracting(Person::name).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("整个区的导入只用少数语句")
  void importCostsFewStatements() {
    assertThat(
            district
                .statements()
                .during(() -> district.imports().importFrom(DistrictFiles.onClasspath("district"))))
        .isLessThan(25);
  }

  private static int count(UnitType type, LocalDate on) {
    return district.organisation().units(type, on).size();
  }
}
