package roundtable.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import roundtable.kernel.Refusal;
import roundtable.rules.FactoryTable;
import roundtable.rules.RandomTable;
import roundtable.rules.RuleTable;
import roundtable.rules.Ruling;
import roundtable.rules.TableContent;
import roundtable.rules.TableContent.Row;

@DisplayName("不部署就读、写、试算决策表")
class EngineTableFileTest {

  private static final EngineTableFile FILES = new EngineTableFile(new FactoryFiles());

  @Provide
  Arbitrary<TableContent> tables() {
    return Arbitraries.of(RuleTable.TOPIC_SCREENING, RuleTable.REFERRAL_CRITERIA, RuleTable.TIME_LIMITS).flatMap(RandomTable::of);
  }

  @Property(tries = 60)
  void theEngineAgreesWithTheCheckAboutWhichRowsApply(@ForAll("tables") TableContent content) {
    var xml = FILES.write(xml(content.table()), content);
    var decided = content.cases().stream().filter(facts -> content.matching(facts).size() <= 1).toList();

    assertThat(FILES.decide(content.table(), xml, decided)).extracting(Ruling::rules)
        .isEqualTo(decided.stream().map(facts -> content.matching(facts).stream().map(Row::rule).toList()).toList());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("原样写回：行、编号、依据、图形都在")
  void whatIsWrittenIsReadBack(RuleTable table) {
    var content = FILES.read(table, xml(table));
    var written = FILES.write(xml(table), new TableContent(table, content.rows()));

    assertThat(FILES.read(table, written)).isEqualTo(content);
    assertThat(ids(written)).isEqualTo(ids(xml(table)));
    assertThat(written).contains("DMNShape");
    assertThat(FILES.write(written, new TableContent(table, content.rows()))).hasSizeLessThan(written.length() * 11 / 10);
  }

  @Test
  @DisplayName("改一格、加一行、删一行、换次序")
  void rowsAreChangedAddedRemovedAndMoved() {
    var rows = new ArrayList<>(FILES.read(RuleTable.STALE_PHRASES, xml(RuleTable.STALE_PHRASES)).rows());
    rows.remove(1);
    rows.add(0, new Row("rule_added1", Map.of("occasion", "\"PROGRESS\""), Map.of("phrase", "\"正在&研究\""), "本系统默认，文件未规定"));
    Collections.reverse(rows);
    var written = FILES.write(xml(RuleTable.STALE_PHRASES), new TableContent(RuleTable.STALE_PHRASES, rows));

    assertThat(FILES.read(RuleTable.STALE_PHRASES, written).rows()).isEqualTo(rows);
    assertThat(FILES.decide(RuleTable.STALE_PHRASES, written, List.of(Map.of("occasion", "PROGRESS"))).get(0).rules()).contains("rule_added1");
  }

  @Test
  @DisplayName("一千行的日历写回不用等：时间随行数增长，不随行数的平方增长")
  void aThousandRowsAreWrittenAtOnce() {
    var day = java.time.LocalDate.of(2030, 1, 1);
    var rows = java.util.stream.IntStream.range(0, 1_000).mapToObj(day::plusDays).map(date -> new Row("rule_" + date, Map.of("year", "" + date.getYear()),
        Map.of("date", "\"" + date + "\"", "kind", "\"OFF\"", "holiday", "\"春节\""), "国务院通知")).toList();

    var written = assertTimeout(Duration.ofSeconds(5), () -> FILES.write(xml(RuleTable.WORKING_CALENDAR), new TableContent(RuleTable.WORKING_CALENDAR, rows)));

    assertThat(FILES.read(RuleTable.WORKING_CALENDAR, written).rows()).isEqualTo(rows);
  }

  @Test
  @DisplayName("外部实体、实体炸弹、别的语言、程序、太大、太多行、不是这张表：一句话拒绝")
  void hostileFilesAreRefused() {
    var xml = xml(RuleTable.PRESIDER);
    var head = xml.substring(0, xml.indexOf("<definitions"));
    var body = xml.substring(xml.indexOf("<definitions"));
    refused(head + "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + body.replace("本系统默认", "&x;"), "外部实体");
    refused(head + "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>" + body, "外部实体");
    refused(xml.replace("<outputEntry ", "<outputEntry expressionLanguage=\"javascript\" "), "表达式语言");
    refused(xml.replace("</decision>", "</decision><businessKnowledgeModel id=\"x\" name=\"x\"/>"), "引用程序");
    refused("x".repeat(1_000_001), "超过1MB");
    refused("{}", "不是有效的 DMN");
    refused("", "不是有效的 DMN");
    refused(xml(RuleTable.PUBLICITY_RULES), "决策编号应为 presider");
    refused(xml.replaceFirst("(?s)<output .*?(/>|</output>)", ""), "");
    refused(xml.replaceFirst("(?s)(<rule .*?)</decisionTable>", "<rule id=\"r\"/>".repeat(5_000) + "</decisionTable>"), "");
  }

  @Test
  @DisplayName("单元格里的程序和不停的表达式：核对时说出是哪一格，永远不执行")
  void noCellReachesForJava() {
    var content = FILES.read(RuleTable.PRESIDER, xml(RuleTable.PRESIDER));
    for (var feel : new String[] {"java.lang.Runtime.getRuntime()", "for x in 1..100000000 return x", "${1+1}", "function(x) external {}"}) {
      var rows = content.rows().stream().map(row -> new Row(row.rule(), row.inputs(), Map.of("role", feel), row.annotation())).toList();
      var written = FILES.write(xml(RuleTable.PRESIDER), new TableContent(RuleTable.PRESIDER, rows));
      assertThat(roundtable.rules.LegalFloor.faults(FILES.read(RuleTable.PRESIDER, written))).hasSize(rows.size())
          .allSatisfy(fault -> assertThat(fault.column()).isEqualTo("role"));
      assertThatThrownBy(() -> FILES.decide(RuleTable.PRESIDER, written, List.of(Map.of("level", "STREET")))).isInstanceOf(Refusal.class);
    }
  }

  private static void refused(String xml, String sentence) {
    assertThatThrownBy(() -> FILES.read(RuleTable.PRESIDER, xml)).isInstanceOf(Refusal.class).hasMessageContaining(sentence)
        .hasMessageContaining("《主持人》");
  }

  private static List<String> ids(String xml) {
    return java.util.regex.Pattern.compile("\\bid=\"([^\"]+)\"").matcher(xml).results().map(found -> found.group(1)).sorted().toList();
  }

  private static String xml(RuleTable table) {
    try (var file = FactoryTable.file(table)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
