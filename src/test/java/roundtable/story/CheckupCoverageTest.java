package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.kernel.TopicNumber;

/** 体检情况 beside the coverage: how many units were looked at, which never, what is not put right yet (R110). */
class CheckupCoverageTest extends CheckupStory {

  private static final String API = "/api/ledger/coverage";
  private static final String COMMUNITY = "XH-TH-GMYG";
  private static final String CADRE_OF_IT = "gmyg.zhuangan";

  @Test
  @DisplayName("查过几个、今年几个、几个有问题：表、名单和Excel一致；整改好了、议题办结了就不再算有问题；看得到过去某一天")
  void whatWasLookedAtIsCountedAndListed() throws Exception {
    var before = row(read("gmyg.shuji", API + "?by=COMMUNITY", 200));
    assertThat(before.path("checked").path("ever").asInt()).as("别的故事不碰这个社区").isZero();
    assertThat(read("gmyg.shuji", API + "?by=COMMUNITY", 200).path("unchecked")).hasSize(before.path("units").asInt());
    checkUp(CADRE_OF_IT, sound(COMMUNITY + "-01"));
    var pressed = checkUp(CADRE_OF_IT, faulty(COMMUNITY + "-02", "measures", "=cmd|' /C calc'!A1"));
    var raised = checkUp(CADRE_OF_IT, faulty(COMMUNITY + "-03", "dueOn", "2022-01-06"));
    done(raised, "rectifyUnit", told("UNSETTLED"));
    clock.set("2022-01-10T09:00:00+08:00");
    done(raised, "reviewUnit", reviewed("RAISED", "title", "国贸阳光南区电梯维修"));
    var coverage = read("gmyg.shuji", API + "?by=COMMUNITY", 200);
    assertThat(numbers(row(coverage))).containsExactly(3, 3, 2);
    assertThat(numbers(coverage.path("whole"))).isEqualTo(numbers(row(coverage)));
    assertThat(names(coverage.path("unchecked"))).doesNotContain("国贸阳光东区", "国贸阳光西区", "国贸阳光南区").contains("国贸阳光北区");
    var unit = faulty(coverage, "国贸阳光西区");
    assertThat(unit.path("checkup").asText()).isEqualTo(pressed);
    assertThat(unit.path("state").asText()).isEqualTo("待整改");
    assertThat(unit.path("faults")).singleElement().extracting(JsonNode::asText).isEqualTo("物业服务：报修、投诉及时处理——电梯停了三周没有人修，涉及48户");
    assertThat(unit.path("overdue").asBoolean()).isFalse();
    var topic = faulty(coverage, "国贸阳光南区").path("topic").asText();
    assertThat(topic).startsWith("YT-2022-");
    assertThat(faulty(coverage, "国贸阳光南区").path("state").asText()).isEqualTo("已提交圆桌会");
    var yesterday = read("gmyg.shuji", API + "?by=COMMUNITY&day=2022-01-09", 200);
    assertThat(faulty(yesterday, "国贸阳光南区").path("state").asText()).as("那天还在整改").isEqualTo("待整改");
    assertThat(faulty(yesterday, "国贸阳光南区").path("topic").isNull()).isTrue();
    assertThat(numbers(row(read("gmyg.shuji", API + "?by=COMMUNITY&day=2022-01-03", 200)))).as("体检以前").containsExactly(0, 0, 0);
    inExcel(topic);
    complete(new TopicNumber(topic), "screenTopic", with(Answers.screening(), "affair", "PRIVATE_CLAIM", "divertTo", "区住建局"));
    clock.set("2022-01-17T09:00:00+08:00");
    var later = read("gmyg.shuji", API + "?by=COMMUNITY", 200);
    assertThat(numbers(row(later))).as("议题已转办，不再算").containsExactly(3, 3, 1);
    assertThat(faulty(later, "国贸阳光西区").path("overdue").asBoolean()).isTrue();
    done(pressed, "rectifyUnit", told("SETTLED"));
    done(pressed, "reviewUnit", reviewed("PUT_RIGHT"));
    assertThat(numbers(row(read("gmyg.shuji", API + "?by=COMMUNITY", 200)))).containsExactly(3, 3, 0);
    clock.set("2023-01-03T09:00:00+08:00");
    assertThat(numbers(row(read("gmyg.shuji", API + "?by=COMMUNITY", 200)))).as("去年查的，今年还没查").containsExactly(0, 3, 0);
  }

  @Test
  @DisplayName("各看各的：街道看本街道，全区合计等于各行之和；没有岗位的看不到")
  void everybodySeesTheirPart() {
    var checkup = checkUp("htl.zhuangan", faulty(anyUnitOf("XH-TH-HTL")));
    var name = jdbc.sql("select unit_name from checkup order by id desc limit 1").query(String.class).single();
    assertThat(names(read("th.lianluo", API, 200).path("faulty"))).contains(name);
    assertThat(names(read("nz.lianluo", API, 200).path("faulty"))).doesNotContain(name);
    assertThat(names(read("cyz.lianluo", API, 200).path("unchecked"))).isNotEmpty();
    var district = read("lsh.zhuanzhi01", API, 200);
    for (var column : List.of("year", "ever", "faulty")) {
      assertThat(StreamSupport.stream(district.path("rows").spliterator(), false).mapToInt(row -> row.path("checked").path(column).asInt()).sum())
          .as(column).isEqualTo(district.path("whole").path("checked").path(column).asInt());
    }
    assertThat(district.path("unchecked").size() + district.path("whole").path("checked").path("ever").asInt())
        .isEqualTo(district.path("whole").path("units").asInt());
    assertThat(district.path("faulty").size()).isEqualTo(district.path("whole").path("checked").path("faulty").asInt());
    assertThat(read("zhengce01", API, 404).path("message").asText()).contains("您目前不在这些岗位上");
    done(checkup, "rectifyUnit", told("SETTLED"));
    done(checkup, "reviewUnit", reviewed("PUT_RIGHT"));
  }

  private void inExcel(String topic) throws Exception {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(session("gmyg.shuji").download(API + "/xlsx?by=COMMUNITY").body()))) {
      var sum = book.getSheet("覆盖情况").getRow(book.getSheet("覆盖情况").getLastRowNum());
      assertThat(List.of(12, 13, 14)).extracting(at -> sum.getCell(at).getNumericCellValue()).containsExactly(3.0, 3.0, 2.0);
      var sheet = book.getSheet("体检情况");
      var rows = StreamSupport.stream(sheet.spliterator(), false).toList();
      assertThat(rows).anySatisfy(row -> assertThat(row.getCell(9) == null ? "" : row.getCell(9).getStringCellValue()).isEqualTo(topic));
      assertThat(rows).anySatisfy(row -> {
        assertThat(row.getCell(7) == null ? "" : row.getCell(7).getStringCellValue()).isEqualTo("=cmd|' /C calc'!A1");
        assertThat(row.getCell(7).getCellStyle().getQuotePrefixed()).as("不会被当成公式").isTrue();
      });
    }
  }

  private String anyUnitOf(String community) {
    return jdbc.sql("select min(code) from governance_unit where community = ?").param(community).query(String.class).single();
  }

  private static JsonNode row(JsonNode coverage) {
    return StreamSupport.stream(coverage.path("rows").spliterator(), false).filter(row -> row.path("code").asText().equals(COMMUNITY)).findFirst().orElseThrow();
  }

  private static List<Integer> numbers(JsonNode row) {
    return List.of(row.path("checked").path("year").asInt(), row.path("checked").path("ever").asInt(), row.path("checked").path("faulty").asInt());
  }

  private static List<String> names(JsonNode units) {
    return StreamSupport.stream(units.spliterator(), false).map(unit -> unit.path("name").asText()).toList();
  }

  private static JsonNode faulty(JsonNode coverage, String name) {
    return StreamSupport.stream(coverage.path("faulty").spliterator(), false).filter(unit -> unit.path("name").asText().equals(name)).findFirst().orElseThrow();
  }
}
