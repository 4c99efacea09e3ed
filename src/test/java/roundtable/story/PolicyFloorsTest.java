package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.WebAppSession;
import roundtable.rules.RuleTable;
import roundtable.rules.TableStore;

/** “不少于5个工作日的公示” (R36): four days, by every way that there is; the version in force is untouched. */
class PolicyFloorsTest extends PolicyStory {

  private static final String TABLE = "publicity-rules";
  private static final String SENTENCE = "公示期不得少于5个工作日，现为4个工作日";
  private static final String FIVE = "_workingDays\"><text>5<";
  @Autowired private TableStore tables;
  private int versions;
  private WebAppSession first;

  @BeforeEach
  void countVersions() {
    versions = count("select count(*) from rule_version");
    first = session(FIRST);
  }

  @AfterEach
  void nothingWasPublished() {
    assertThat(count("select count(*) from rule_version")).isEqualTo(versions);
  }

  @Test
  @DisplayName("在编辑器里改：保存时指出第几行，交不出去")
  void byTheEditor() {
    var draft = opened(first, TABLE);
    undercut(read(save(first, draft, with(rows(draft), "rule_projectPlan", "workingDays", "4"))));
  }

  @Test
  @DisplayName("上传 DMN 文件：同样")
  void byAFile() {
    var draft = opened(first, TABLE);
    var xml = tables.xml(RuleTable.PUBLICITY_RULES, 1);
    assertThat(xml).contains(FIVE);
    undercut(read(put(first, path(draft), JSON.createObjectNode().put("revision", draft.path("revision").asInt())
        .put("xml", xml.replaceFirst(FIVE, FIVE.replace("5", "4"))))));
  }

  @Test
  @DisplayName("上传 Excel：先看到差异和差错，存了也交不出去")
  void byASpreadsheet() throws IOException {
    var draft = opened(first, TABLE);
    var file = first.download(path(draft) + "/xlsx").body();
    assertThat(read(first.upload(path(draft) + "/xlsx", "公示规则.xlsx", file)).path("changes")).isEmpty();
    var preview = read(first.upload(path(draft) + "/xlsx", "公示规则.xlsx", withCell(file, 1, 2, "4")));
    assertThat(preview.path("changes")).hasSize(1);
    assertThat(preview.path("faults").toString()).contains(SENTENCE);
    assertThat(read(first.get(path(draft))).path("changes")).isEmpty();
    undercut(read(save(first, preview, rows(preview))));
  }

  private void undercut(JsonNode draft) {
    assertThat(draft.path("faults")).anySatisfy(fault -> {
      assertThat(fault.path("row").asInt()).isEqualTo(1);
      assertThat(fault.path("text").asText()).contains(SENTENCE);
    });
    refused(handOn(first, draft, handingOn("2022-01-04")), 422, "第1行：" + SENTENCE);
    refused(publish(session(SECOND), draft), 422, "还没有交他人发布");
  }

  @Test
  @DisplayName("导入规则库：整份不收，一份草稿也不留；原样导入什么也不变")
  void byTheRuleBook() throws IOException {
    var book = first.download(API + "/rule-book.zip").body();
    assertThat(read(first.upload(API + "/rule-book", "规则库.zip", book))).isEmpty();
    refused(first.upload(API + "/rule-book", "规则库.zip", replaced(book, TABLE, FIVE, FIVE.replace("5", "4"))), 422, SENTENCE);
    refused(first.upload(API + "/rule-book", "规则库.zip", "不是zip".getBytes(StandardCharsets.UTF_8)), 422, "规则库文件中没有决策表");
    assertThat(count("select count(*) from rule_draft where open_for is not null")).isZero();
    var drafts = read(first.upload(API + "/rule-book", "规则库.zip", replaced(book, TABLE, FIVE, FIVE.replace("5", "6"))));
    assertThat(drafts).singleElement().satisfies(draft -> assertThat(draft.path("changes")).hasSize(1));
  }

  @Test
  @DisplayName("经 /engine-rest 直接部署：系统管理员也不行")
  void byTheEngine() throws IOException, InterruptedException {
    var xml = tables.xml(RuleTable.PUBLICITY_RULES, 1).replaceFirst(FIVE, FIVE.replace("5", "4"));
    var answer = deployed(TABLE, xml);
    assertThat(answer.statusCode()).isBetween(400, 500);
    assertThat(answer.body()).contains("决策表在“规则”页（/policy）起草，由另一位政策人员发布");
    assertThat(repository.createDeploymentQuery().deploymentName("by-hand").count()).isZero();
  }

  @Test
  @DisplayName("坏输入：不是DMN、实体炸弹、删了列、五千行、控制字符、公式、别的表的Excel：一句话，草稿不变")
  void hostileInputIsRefused() throws IOException {
    var draft = opened(first, TABLE);
    var file = first.download(path(draft) + "/xlsx").body();
    for (var xml : new String[] {"{}", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>", "", tables.xml(RuleTable.PRESIDER, 1)}) {
      refused(put(first, path(draft), JSON.createObjectNode().put("revision", draft.path("revision").asInt()).put("xml", xml)), 422, "《公示规则》");
    }
    refused(save(first, draft, changed(draft, row -> ((ObjectNode) row.path("outputs")).put("bonus", "1"))), 422, "没有“bonus”这一列");
    refused(save(first, draft, changed(draft, row -> row.put("annotation", "a\u0000b"))), 422, "控制字符");
    refused(save(first, draft, changed(draft, row -> row.put("rule", "x y"))), 422, "规则编号");
    var many = JSON.createArrayNode();
    java.util.stream.IntStream.range(0, 5_000).forEach(n -> many.add(rows(draft).get(0)));
    refused(save(first, draft, many), 422, "最多2000行，现为5000行");
    refused(put(first, path(draft), JSON.createObjectNode()), 422, "修订号");
    refused(first.upload(path(draft) + "/xlsx", "表.xlsx", withFormula(file)), 422, "是公式");
    refused(first.upload(path(draft) + "/xlsx", "表.xlsx", "不是表".getBytes(StandardCharsets.UTF_8)), 422, "不能按 Excel");
    refused(first.upload(path(draft) + "/xlsx", "表.xlsx", withCell(file, 0, 1, "别的")), 422, "第一行应当是");
    assertThat(read(first.get(path(draft)))).isEqualTo(draft);
  }

  private static ArrayNode changed(JsonNode draft, java.util.function.Consumer<ObjectNode> change) {
    var rows = rows(draft);
    change.accept((ObjectNode) rows.get(0));
    return rows;
  }

  private static byte[] withCell(byte[] file, int row, int column, String text) throws IOException {
    return edited(file, book -> book.getSheetAt(0).getRow(row).getCell(column).setCellValue(text));
  }

  private static byte[] withFormula(byte[] file) throws IOException {
    return edited(file, book -> book.getSheetAt(0).getRow(1).getCell(2).setCellFormula("2+3"));
  }

  private static byte[] edited(byte[] file, java.util.function.Consumer<XSSFWorkbook> edit) throws IOException {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file)); var out = new ByteArrayOutputStream()) {
      edit.accept(book);
      book.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] replaced(byte[] book, String table, String before, String after) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var from = new ZipInputStream(new ByteArrayInputStream(book)); var to = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        var text = new String(from.readAllBytes(), StandardCharsets.UTF_8);
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write((entry.getName().startsWith(table) ? text.replaceFirst(before, after) : text).getBytes(StandardCharsets.UTF_8));
        to.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
