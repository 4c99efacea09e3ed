package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.WebAppSession;
import roundtable.rules.RuleTable;
import roundtable.rules.TableStore;

/** Whatever is sent to the desk: one sentence in Chinese, the draft and the version in force as they were. */
class PolicyHostileTest extends PolicyStory {

  private static final String TABLE = "presider";
  private static final String PERIOD = "{\"from\": \"2022-01-01\", \"to\": \"2022-01-31\"}";
  @Autowired private TableStore tables;
  private WebAppSession first;
  private int versions;
  private String inForce;

  @BeforeEach
  void whatIsInForce() {
    first = session(FIRST);
    versions = count("select count(*) from rule_version");
    inForce = first.get(API + "/tables/" + TABLE).body();
  }

  @AfterEach
  void isInForceStill() {
    assertThat(count("select count(*) from rule_version")).isEqualTo(versions);
    assertThat(first.get(API + "/tables/" + TABLE).body()).isEqualTo(inForce);
  }

  @Test
  @DisplayName("单元格里的程序、不停的表达式、脚本：保存后指出哪一格，不能试算、回放、交出，永不执行")
  void noCellIsAProgram() {
    var draft = opened(first, TABLE);
    for (var cell : new String[] {"java.lang.Runtime.getRuntime().exec(\"id\")", "for x in 1..1000000000 return x", "${1+1}",
        "function(x) external {java: {class: \"java.lang.System\"}}", "\"<script>alert(1)</script>\"", "\"<img src=x onerror=alert(1)>\""}) {
      draft = read(save(first, draft, with(rows(draft), "rule_streetLevel", "role", cell)));
      assertThat(draft.path("faults")).as(cell).isNotEmpty().anySatisfy(fault -> assertThat(fault.path("column").asText()).isEqualTo("role"));
      refused(first.post(path(draft) + "/try", "{\"facts\": {\"level\": \"STREET\"}}"), 422, "《主持人》");
      refused(first.post(path(draft) + "/replays", PERIOD), 422, "《主持人》不能发布");
      refused(handOn(first, draft, handingOn("2022-01-04")), 422, "《主持人》不能发布");
    }
    var condition = rows(draft);
    condition.forEach(row -> ((ObjectNode) row.path("inputs")).put("level", "some x in [1] satisfies true"));
    assertThat(read(save(first, draft, condition)).path("faults").findValuesAsText("column")).contains("level");
  }

  @Test
  @DisplayName("DMN 文件：实体炸弹、外部实体、删去一列结果、改命中策略、别的语言、五千行、超过1MB")
  void noFileIsMoreThanTheTable() {
    var draft = opened(first, TABLE);
    var xml = tables.xml(RuleTable.PRESIDER, 1);
    assertThat(first.get(API + "/tables/" + TABLE + "/versions/1/dmn").body()).isEqualTo(xml);
    assertThat(read(put(draft, first.get(path(draft) + "/dmn").body())).path("changes")).isEmpty();
    draft = read(first.get(path(draft)));
    var head = xml.indexOf("<definitions");
    var bomb = "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    refused(put(draft, xml.substring(0, head) + bomb + xml.substring(head)), 422, "外部实体");
    refused(put(draft, xml.substring(0, head) + "<!DOCTYPE d SYSTEM \"http://127.0.0.1:1/x.dtd\">" + xml.substring(head)), 422, "外部实体");
    refused(put(draft, xml.replaceFirst("(?s)<output .*?(/>|</output>)", "")), 422, "《主持人》");
    refused(put(draft, xml.replace("hitPolicy=\"UNIQUE\"", "hitPolicy=\"FIRST\"").replace("<decisionTable id", "<decisionTable hitPolicy=\"FIRST\" id")),
        422, "《主持人》");
    refused(put(draft, xml.replace("<outputEntry ", "<outputEntry expressionLanguage=\"groovy\" ")), 422, "表达式语言");
    var row = xml.substring(xml.indexOf("<rule "), xml.indexOf("</rule>") + 7).replaceAll(" id=\"[^\"]*\"", "");
    refused(put(draft, xml.replace("</decisionTable>", row.repeat(5_000) + "</decisionTable>")), 422, "《主持人》");
    refused(put(draft, xml.replace("</definitions>", " ".repeat(1_000_000) + "</definitions>")), 422, "超过1MB");
    assertThat(read(first.get(path(draft)))).isEqualTo(draft);
  }

  @Test
  @DisplayName("请求：太大、不是JSON、空的、缺日期、压缩炸弹：一句中文，草稿不变")
  void noRequestIsLargerThanATable() throws IOException {
    var draft = opened(first, TABLE);
    refused(first.post(path(draft) + "/try", "{\"facts\": {\"level\": \"" + "街".repeat(2_000_000) + "\"}}"), 422, "超过4MB");
    var wordy = rows(draft);
    ((ObjectNode) wordy.get(0)).put("annotation", "长".repeat(2_001));
    refused(save(first, draft, wordy), 422, "超过2000字");
    assertThat(message(first.post(path(draft) + "/try", "[[[["), 400)).contains("不是有效的 JSON");
    assertThat(message(first.post(path(draft) + "/try", "[".repeat(100_000)), 400)).contains("不是有效的 JSON");
    assertThat(message(put(first, path(draft), JSON.createObjectNode().put("revision", 1).set("rows", JSON.createArrayNode().add(1))), 400))
        .contains("不是有效的 JSON");
    assertThat(message(handOn(first, draft, handingOn("2022-13-45")), 400)).contains("不是有效的 JSON");
    refused(save(first, draft, JSON.createArrayNode().addNull()), 422, "整行是空的");
    refused(first.upload(path(draft) + "/xlsx", "表.xlsx", zipped("xl/workbook.xml")), 422, "太大");
    refused(first.upload(API + "/rule-book", "规则库.zip", zipped("presider.dmn")), 422, "超过1MB");
    refused(first.upload(API + "/rule-book", "规则库.zip", zipped("../../etc/passwd")), 422, "不认识");
    assertThat(read(first.get(path(draft)))).isEqualTo(draft);
  }

  private HttpResponse<String> put(JsonNode draft, String xml) {
    return put(first, path(draft), JSON.createObjectNode().put("revision", draft.path("revision").asInt()).put("xml", xml));
  }

  private static String message(HttpResponse<String> answer, int status) {
    return read(answer, status).path("message").asText();
  }

  /** Fifty megabytes of nothing in some kilobytes. */
  private static byte[] zipped(String name) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      for (var megabyte = 0; megabyte < 50; megabyte++) {
        zip.write(new byte[1_000_000]);
      }
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }
}
