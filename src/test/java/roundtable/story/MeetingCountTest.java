package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.deliberation.ResolutionOutcome;
import roundtable.kernel.TopicNumber;
import roundtable.ledger.CommunityMonth;
import roundtable.ledger.MonthlyDuty;

/** “红光楼社区先后召开10多场圆桌会”: how many each community held in any span, and which (R111, S2, S4). */
class MeetingCountTest extends CheckupStory {

  private static final String API = "/api/ledger/meetings";
  private static final String HGL = "hgl.zhuangan";
  @Autowired private MonthlyDuty duty;

  @Test
  @DisplayName("红光楼社区召开的圆桌会：场数等于清单行数，每场有日期、议题、主持岗位；没开成的不算；和每月履职一个数")
  void theNumberOfACommunityAndItsMeetings() throws Exception {
    var code = community();
    var before = row(read("lsh.zhuanzhi01", API, 200), code).path("held").asInt();
    held("增设晾衣架", "2022-01-08");
    held("楼道照明", "2022-01-08");
    var calledOff = meeting("化粪池清掏", "2022-01-08");
    complete(calledOff, "deliberate", Map.of("result", "CALLED_OFF", "nextStep", "物业已自行清掏，请居民确认"));
    held("老年食堂选址", "2022-02-12");
    clock.set("2022-03-01T09:00:00+08:00");
    var all = read("lsh.zhuanzhi01", API, 200);
    assertThat(row(all, code).path("held").asInt()).isEqualTo(before + 3);
    assertThat(all.path("to").asText()).isEqualTo("2022-03-01");
    assertThat(sum(all)).isEqualTo(all.path("held").asInt());
    var january = "?from=2022-01-01&to=2022-01-31";
    var list = read("lsh.zhuanzhi01", API + "/list" + january + "&community=" + code, 200);
    assertThat(list).hasSize(row(read("lsh.zhuanzhi01", API + january, 200), code).path("held").asInt())
        .extracting(each -> each.path("title").asText()).contains("增设晾衣架", "楼道照明").doesNotContain("化粪池清掏", "老年食堂选址");
    var meeting = list.get(0);
    assertThat(meeting.path("day").asText()).isEqualTo("2022-01-08");
    assertThat(meeting.path("topic").asText()).startsWith("YT-2022-");
    assertThat(meeting.path("presider").asText()).contains("领导");
    assertThat(meeting.path("presiding").asText()).isEqualTo("本人主持");
    assertThat(meeting.path("outcome").asText()).isEqualTo(ResolutionOutcome.AGREED.label());
    sameAsEachMonth(code);
    inExcel(list.size());
  }

  @Test
  @DisplayName("部门为企业开的圆桌会：不计入社区的场数，也不在它的清单里，另列")
  void whatADepartmentOrganisesIsCountedForItself() {
    var code = community();
    var span = "?from=2022-11-01&to=2022-11-30";
    var topic = called(HGL, "楼宇企业停车难");
    complete(topic, "selectTopic", with(Answers.selection("2022-11-05"), "meetingKind", "ENTERPRISE", "convenorUnit", "区商务局"));
    complete(topic, "appointMembers", Answers.members("街道（镇）挂点领导"));
    complete(topic, "draftPlan", Answers.plan("2022-11-05T09:00"));
    complete(topic, "communicateFirst", Answers.noTalk());
    complete(topic, "confirmPlan", Answers.presiding());
    complete(topic, "sendNotice", Answers.notice());
    clock.set("2022-11-05T12:00:00+08:00");
    complete(topic, "deliberate", Answers.meeting("2022-11-05T09:00"));
    clock.set("2022-12-01T09:00:00+08:00");
    var answer = read("hgl.shuji", API + span, 200);
    assertThat(row(answer, code).path("held").asInt()).isZero();
    assertThat(read("hgl.shuji", API + "/list" + span + "&community=" + code, 200)).isEmpty();
    assertThat(answer.path("departments")).hasSize(1);
    assertThat(answer.path("departments").get(0).path("convenor").asText()).isEqualTo("区商务局");
    assertThat(answer.path("departments").get(0).path("held").asInt()).isEqualTo(1);
    assertThat(read("cyz.lianluo", API + span, 200).path("departments")).isEmpty();
  }

  @Test
  @DisplayName("街道看本街道的，社区看自己的，部门没有社区可看；别的社区的清单要不到")
  void everybodySeesTheirPart() {
    var code = community();
    assertThat(read("hgl.shuji", API, 200).path("rows")).singleElement().satisfies(row -> assertThat(row.path("name").asText()).isEqualTo("红光楼社区"));
    assertThat(read("nz.lianluo", API, 200).path("rows")).allSatisfy(row -> assertThat(row.path("street").asText()).isEqualTo("南站街道"));
    assertThat(read("sjt.lianluo", API + "/list?community=" + code, 200)).as("自己街道的").isNotNull();
    assertThat(read("cyz.lianluo", API + "/list?community=" + code, 422).path("message").asText()).contains("不在您查看的范围内");
    assertThat(read("cyz.lianluo", API + "/list?community=XX", 422).path("message").asText()).contains("没有这个社区（村）");
    assertThat(read("zjj.lianluo", API, 404).path("message").asText()).contains("您目前不在这些岗位上");
    assertThat(read("zhengce01", API + "/list?community=" + code, 404).path("message").asText()).contains("您目前不在这些岗位上");
  }

  @Test
  @DisplayName("时间填得不对：一句话")
  void impossibleSpansAreToldSo() {
    clock.set("2022-03-01T09:00:00+08:00");
    assertThat(read("lsh.zhuanzhi01", API + "?from=2099-01-01", 422).path("message").asText()).contains("还没有到");
    assertThat(read("lsh.zhuanzhi01", API + "?from=2022-02-01&to=2022-01-01", 422).path("message").asText()).contains("早于开始日期");
    assertThat(read("lsh.zhuanzhi01", API + "?to=1990-01-01&from=1989-01-01", 422).path("message").asText()).contains("没有1990年1月1日及以前的数据");
    assertThat(read("lsh.zhuanzhi01", API + "?from=1.1.2022", 400).path("message").asText()).isNotBlank();
    assertThat(read("lsh.zhuanzhi01", API + "/list", 400).path("message").asText()).isNotBlank();
  }

  // the months of the duty sheets add up to the span
  private void sameAsEachMonth(String code) {
    var months = IntStream.rangeClosed(1, 2).map(month -> duty.communities(YearMonth.of(2022, month), Optional.empty()).stream()
        .filter(each -> each.code().equals(code)).mapToInt(CommunityMonth::held).sum()).sum();
    assertThat(row(read("lsh.zhuanzhi01", API + "?from=2022-01-01&to=2022-02-28", 200), code).path("held").asInt()).isEqualTo(months);
  }

  private void inExcel(int meetings) throws Exception {
    var file = session("hgl.shuji").download(API + "/xlsx?from=2022-01-01&to=2022-01-31").body();
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      var counts = book.getSheet("各社区（村）场数");
      assertThat(counts.getRow(counts.getLastRowNum()).getCell(3).getNumericCellValue()).isEqualTo(meetings);
      assertThat(book.getSheet("会议清单").getLastRowNum()).isEqualTo(meetings);
      assertThat(book.getSheet("会议清单").getRow(1).getCell(1).getStringCellValue()).isEqualTo("红光楼社区");
      assertThat(book.getSheet("部门组织的")).isNotNull();
    }
  }

  private void held(String title, String day) {
    complete(meeting(title, day), "deliberate", Answers.meeting(day + "T09:00"));
  }

  private TopicNumber meeting(String title, String day) {
    var topic = called(HGL, title);
    convene(topic, day + "T09:00");
    clock.set(LocalDate.parse(day).plusDays(1) + "T09:00:00+08:00");
    return topic;
  }

  private String community() {
    return organisation.unitNamed("红光楼社区", LocalDate.now(clock)).orElseThrow().code();
  }

  private static JsonNode row(JsonNode answer, String code) {
    return StreamSupport.stream(answer.path("rows").spliterator(), false).filter(row -> row.path("code").asText().equals(code)).findFirst().orElseThrow();
  }

  private static int sum(JsonNode answer) {
    return StreamSupport.stream(answer.path("rows").spliterator(), false).mapToInt(row -> row.path("held").asInt()).sum();
  }
}
