package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.WebAppSession;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.rules.RuleTable;
import roundtable.rules.TableStore;

/** Every table's floor, undercut by every way that there is; what is in force stays as it is. */
class PolicyEveryFloorTest extends PolicyStory {

  private static final String BY_HAND = "决策表在“规则”页（/policy）起草";
  @Autowired private TableStore tables;

  @ParameterizedTest(name = "{0}：{4}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      publicity-rules         | rule_projectPlan | workingDays       | 4              | 公示期不得少于5个工作日，现为4个工作日
      publicity-rules         | rule_projectPlan | editorialCharacters | 201          | 文字修订应为0至200字
      evaluation-limits       |                  | lateDays          | 4              | 办结后表示不满意的期限不得少于5个工作日
      evaluation-limits       |                  | codes             | 10001          | 评议码上限应为1至10000个
      referral-criteria       |                  | acknowledgeDays   | 11             | 确认期限、签收期限应为1至10个工作日
      referral-criteria       |                  | disposeDays       | 181            | 处置期限应为1至180个工作日
      attendance-quotas       |                  | perMonth          | 0              | 在职党员每月至少参加1次
      round-table-composition | DISTRICT         | substituteAllowed | true           | 区级层面议题须有区级领导作为固定人员到场
      working-method          |                  | days              | 0              | 办理期限不得少于1个工作日
      working-method          |                  |                   | removed        | 没有适用的行
      time-limits             |                  | due               | 0              | 办理期限不得少于1个工作日
      time-limits             |                  | refer             | 401            | 最多400，现为401
      standstill-limits       |                  | workingDays       | 0              | 停滞时限不得少于1个工作日
      department-limits       |                  | days              | 0              | 办理期限不得少于1个工作日
      task-limits             |                  | days              | 0              | 督办后至少留1个工作日
      escalation-path         |                  | days              | 0              | 答复期限不得少于1个工作日
      escalation-path         | "STREET"         | nextLevel         | "STREET"       | 只能报送更高的层级
      return-limits           |                  | confirmDays       | 1              | 单位核对期限不得少于2个工作日
      assessment-formula      |                  |                   | removed        | 没有适用的行
      topic-screening         |                  |                   | removed        | 没有适用的行
      responsible-level       |                  |                   | removed        | 没有适用的行
      presider                |                  |                   | removed        | 没有适用的行
      meeting-day             |                  |                   | removed        | 没有适用的行
      working-calendar        |                  | date              | "2022-13-40"   | 不是真实的日期
      """)
  @DisplayName("编辑器、DMN 文件、Excel、规则库、/engine-rest、程序内部：每条路都过不去，现行版本不变")
  void noWayLeadsBelowTheFloor(String table, String row, String column, String feel, String sentence) throws Exception {
    var versions = count("select count(*) from rule_version");
    var first = session(FIRST);
    var draft = opened(first, table);
    var below = below(rows(draft), row, column, feel);
    var saved = undercut(first, read(save(first, draft, below)), sentence);
    var xml = first.get(path(draft) + "/dmn").body();
    var sheet = first.download(path(draft) + "/xlsx").body();
    var restored = read(save(first, saved, rows(draft)));
    assertThat(restored.path("faults")).isEmpty();
    var preview = read(first.upload(path(draft) + "/xlsx", "表.xlsx", sheet));
    undercut(first, read(save(first, preview, rows(preview))), sentence);
    var revision = read(first.get(path(draft))).path("revision").asInt();
    undercut(first, read(put(first, path(draft), JSON.createObjectNode().put("revision", revision).put("xml", xml))), sentence);
    noDraftStaysOpen();
    refused(first.upload(API + "/rule-book", "规则库.zip", with(first.download(API + "/rule-book.zip").body(), table, xml)), 422, sentence);
    assertThat(count("select count(*) from rule_draft where open_for is not null")).isZero();
    assertThat(deployed(table, xml).body()).contains(BY_HAND);
    assertThatThrownBy(() -> tables.publish(RuleTable.of(table), xml, clock.instant(), Official.SYSTEM, "试试"))
        .isInstanceOf(Refusal.class).hasMessageContaining(sentence);
    assertThat(count("select count(*) from rule_version")).isEqualTo(versions);
  }

  /** Faulty as it stands, and not to be handed on. */
  private static JsonNode undercut(WebAppSession first, JsonNode draft, String sentence) {
    assertThat(draft.path("faults").toString()).contains(sentence);
    refused(handOn(first, draft, handingOn("2022-01-04")), 422, sentence);
    return draft;
  }

  /** One cell of the row that speaks of that, or of the first one; without a column the row is gone. */
  private static ArrayNode below(ArrayNode rows, String of, String column, String feel) {
    var place = 0;
    while (of != null && !rows.get(place).path("rule").asText().equals(of) && !rows.get(place).path("inputs").toString().contains(of.replace("\"", ""))) {
      place++;
    }
    if (column == null) {
      rows.remove(place);
    } else {
      ((ObjectNode) rows.get(place).path("outputs")).put(column, feel);
    }
    return rows;
  }

  private static byte[] with(byte[] book, String table, String xml) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var from = new ZipInputStream(new ByteArrayInputStream(book)); var to = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(entry.getName().startsWith(table) ? xml.getBytes(StandardCharsets.UTF_8) : from.readAllBytes());
        to.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
