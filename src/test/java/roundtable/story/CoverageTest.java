package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** “629个治理单元，业委会(楼管会、自治委员会)624个”: told by the organisation's records, with the five that are missing by name (R107, R109). */
class CoverageTest extends Story {

  private static final String API = "/api/ledger/coverage";

  @Test
  @DisplayName("629个治理单元，624个建立了组织，三种组织分得开，缺的五个点名；138个社区（含家委会）、13个行政村")
  void theDocumentsFiguresComeFromTheRecords() throws Exception {
    clock.set("2022-12-31T09:00:00+08:00");
    var answer = read(session("lsh.zhuanzhi01").get(API), 200);
    var whole = answer.path("whole");
    assertThat(whole.path("units").asInt()).isEqualTo(629);
    assertThat(whole.path("organised").asInt()).isEqualTo(624);
    assertThat(whole.path("caredFor").asInt()).isEqualTo(624);
    assertThat(whole.path("organisations")).hasSize(3).allSatisfy(count -> assertThat(count.asInt()).isPositive());
    assertThat(answer.path("missing")).hasSize(5).allSatisfy(unit -> assertThat(unit.path("street").asText()).isNotBlank());
    assertThat(answer.path("communities").path("行政村").asInt()).isEqualTo(13);
    assertThat(sum(answer.path("rows"), "units")).isEqualTo(629);
    var communities = read(session("lsh.zhuanzhi01").get(API + "?by=COMMUNITY"), 200);
    assertThat(sum(communities.path("rows"), "organised")).isEqualTo(624);
    var file = session("lsh.zhuanzhi01").download(API + "/xlsx").body();
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      var sheet = book.getSheetAt(0);
      var last = sheet.getRow(sheet.getLastRowNum());
      assertThat(last.getCell(1).getNumericCellValue()).isEqualTo(629);
      assertThat(last.getCell(2).getNumericCellValue()).isEqualTo(624);
      assertThat(last.getCell(6).getNumericCellValue()).isEqualTo(99.2);
      assertThat(book.getSheetAt(1).getLastRowNum()).isEqualTo(5);
    }
  }

  @Test
  @DisplayName("街道只看本街道的；没有岗位的看不到；还没到的日子、别的分法：一句话")
  void everybodySeesTheirPart() {
    clock.set("2022-12-31T09:00:00+08:00");
    var street = session("nz.lianluo");
    var rows = read(street.get(API), 200).path("rows");
    assertThat(rows).singleElement().satisfies(row -> assertThat(row.path("name").asText()).isEqualTo("南站街道"));
    assertThat(read(street.get(API + "?by=COMMUNITY"), 200).path("whole").path("units").asInt()).isEqualTo(rows.get(0).path("units").asInt());
    assertThat(read(session("zjj.lianluo").get(API), 404).path("message").asText()).as("部门没有社区").contains("街道（镇）和社区（村）查看");
    assertThat(read(session("zhengce01").get(API), 404).path("message").asText()).contains("您目前不在这些岗位上");
    assertThat(read(street.get(API + "?day=2099-01-01"), 422).path("message").asText()).contains("还没有到");
    assertThat(read(street.get(API + "?by=MONTH"), 422).path("message").asText()).contains("按街道（镇）或者社区（村）");
    assertThat(read(street.get(API + "?day=31.1.2022"), 422).path("message").asText()).isNotBlank();
  }

  private static int sum(JsonNode rows, String column) {
    var sum = 0;
    for (var row : rows) {
      sum += row.path(column).asInt();
    }
    return sum;
  }

  private static JsonNode read(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    try {
      return new ObjectMapper().readTree(answer.body());
    } catch (JsonProcessingException unreadable) {
      throw new AssertionError(answer.body(), unreadable);
    }
  }
}
