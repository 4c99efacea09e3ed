package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.journal.LedgerColumn;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.ledger.LedgerLine;
import roundtable.ledger.LedgerSearch;
import roundtable.ledger.LedgerSort;
import roundtable.topic.Source;
import roundtable.topic.TopicState;

/** 台账: ⑥ 项目工作台帐、销号处理 (R83); one row a topic, every column of the documents, each reader their own part. */
class LedgerTest extends LedgerStory {

  @Test
  @DisplayName("办结一件：来源、类型、层级、决议、责任人、时限、单元进度、销号日期和核验人、满意度，一列不空")
  void everyColumnOfAClosedTopicIsFilled() {
    var topic = wholeFlow("中山村小区加装电梯");
    var line = ledger.line(topic, null, SECRETARIAT);
    assertThat(List.of(LedgerColumn.TITLE, LedgerColumn.SOURCE, LedgerColumn.STREET, LedgerColumn.COMMUNITY, LedgerColumn.RECEIVED_ON,
        LedgerColumn.CATEGORY, LedgerColumn.LEVEL, LedgerColumn.STATE, LedgerColumn.REASON, LedgerColumn.MEETING_ON, LedgerColumn.OUTCOME,
        LedgerColumn.RESOLUTION, LedgerColumn.UNIT, LedgerColumn.RESPONSIBLE, LedgerColumn.TARGET_ON, LedgerColumn.STARTED_ON,
        LedgerColumn.UNITS_DONE, LedgerColumn.UNITS_TOTAL, LedgerColumn.PROGRESS_ON, LedgerColumn.FINISHED_ON, LedgerColumn.SIGNED_OFF_ON,
        LedgerColumn.VERIFIER, LedgerColumn.CLOSED_ON, LedgerColumn.VERY_SATISFIED, LedgerColumn.SATISFIED,
        LedgerColumn.FAIRLY_SATISFIED, LedgerColumn.DISSATISFIED, LedgerColumn.ARCHIVED_ON).stream().map(line::text))
        .containsExactly("中山村小区加装电梯", "居民上门反映（自下而上）", "南站街道", "铁路四村社区", "2022-01-04", "居民生活关爱", "街道层面",
            "已办结（销号）", "已销号", "2022-01-08", "形成协商决议", "先解决问题，成熟一个装一个", "南站街道", "方小西", "2022-09-10", "2022-01-18",
            "2", "2", "2022-01-18", "2022-01-18", "2022-01-18", "江小北", "2022-01-18", "10", "2", "0", "0", "2022-01-18");
    assertThat(line.codes()).doesNotContainKeys(LedgerColumn.STEP, LedgerColumn.DUE_ON);
  }

  @Test
  @DisplayName("台账从登记就有一行（A19）：还没筛选，已有编号、标题、来源、状态")
  void theLineOpensWithTheIntake() {
    var topic = raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    var line = ledger.line(topic, null, "tlsc.shuji");
    assertThat(line.text(LedgerColumn.STATE)).isEqualTo("待受理");
    assertThat(line.text(LedgerColumn.STEP)).isEqualTo("确定议题");
    assertThat(line.text(LedgerColumn.CATEGORY)).isEmpty();
  }

  @Test
  @DisplayName("街道只看本街道，社区只看本社区，部门只看承办的，区里看全部；别处的议题凭编号也打不开，系统管理员不看台账")
  void everybodyReadsTheirOwnPartOnly() {
    var ours = wholeFlow("中山村小区加装电梯");
    var theirs = raise("js.zhuangan", Answers.intake("金圣社区停车"));
    assertThat(numbers(LedgerSearch.all(), 200, SECRETARIAT)).contains(ours, theirs);
    assertThat(numbers(LedgerSearch.all(), 200, "qu.lingdao01")).contains(ours, theirs);
    assertThat(numbers(LedgerSearch.all(), 200, "nz.lianluo")).contains(ours).doesNotContain(theirs);
    assertThat(numbers(LedgerSearch.all(), 200, "cyz.lianluo")).contains(theirs).doesNotContain(ours);
    assertThat(numbers(LedgerSearch.all(), 200, "hgl.shuji")).doesNotContain(ours, theirs);
    assertThat(numbers(LedgerSearch.all(), 200, "zjj.lianluo")).doesNotContain(ours, theirs);
    // asking for another street by the filter opens nothing
    assertThat(numbers(search(null, null, "XH-CYZ", ""), 200, "nz.lianluo")).isEmpty();
    assertThatThrownBy(() -> ledger.line(theirs, null, "nz.lianluo")).isInstanceOf(AccessRefusal.class)
        .hasMessage("台账中没有编号为%s的议题，或者不在您的查看范围".formatted(theirs));
    assertThatThrownBy(() -> ledger.line(new TopicNumber("YT-2019-00001"), null, "nz.lianluo")).isInstanceOf(AccessRefusal.class)
        .hasMessage("台账中没有编号为YT-2019-00001的议题，或者不在您的查看范围");
    assertThatThrownBy(() -> numbers(LedgerSearch.all(), 200, "admin")).isInstanceOf(AccessRefusal.class).hasMessageContaining("您目前不在这些岗位上");
    // a department reads what it undertakes
    var department = jdbc.sql("select p.unit from holding h join post p on p.code = h.post where h.person = 'zjj.lianluo'")
        .query(String.class).list().get(0);
    try {
      jdbc.sql("update ledger_line set unit = ? where topic = ?").params(department, theirs.value()).update();
      assertThat(numbers(LedgerSearch.all(), 200, "zjj.lianluo")).contains(theirs).doesNotContain(ours);
    } finally {
      jdbc.sql("update ledger_line set unit = null where topic = ?").param(theirs.value()).update();
    }
  }

  @Test
  @DisplayName("台帐、台账一样查得到；全角、空格、标点不计；标题、地点、内容、决议都查，编号也查；查不到的就是没有")
  void bothWaysOfWritingFindTheSame() {
    var topic = raise("tlsc.zhuangan", with(Answers.intake("补建2栋台帐（第３期）"), "place", "墨香园B座", "content", "底册遗失，查无实据"));
    assertThat(List.of("台账", "台帐", "2栋 台账", "第3期", "墨香园b座", "底册遗失查无", "补建２栋台帐第3期", topic.value(), topic.value().toLowerCase()))
        .allSatisfy(words -> assertThat(found(words)).as(words).contains(topic));
    assertThat(List.of("台账遗失", "册底", "栋2", "墨香园C座", "底%失", "底_失", "底册' or '1'='1")).allSatisfy(words ->
        assertThat(found(words)).as(words).doesNotContain(topic));
    assertThatThrownBy(() -> found("%%")).isInstanceOf(Refusal.class).hasMessage("每个查找的词至少两个字");
    assertThatThrownBy(() -> found("栋")).isInstanceOf(Refusal.class).hasMessage("每个查找的词至少两个字");
    assertThatThrownBy(() -> found("查".repeat(61))).isInstanceOf(Refusal.class).hasMessage("查找的文字不超过60字，请缩短");
    assertThat(found("墨香园", "cyz.lianluo")).isEmpty();
  }

  @Test
  @DisplayName("翻页稳定：翻到一半又收到新的，不漏、不重")
  void pagesStayWhileTopicsComeIn() {
    var topics = new ArrayList<TopicNumber>();
    IntStream.rangeClosed(1, 7).forEach(n -> topics.add(raise("tlsc.zhuangan", Answers.intake("翻页第%d件".formatted(n)))));
    var search = search(null, null, null, "翻页第");
    var first = ledger.page(search, null, 3, SECRETARIAT);
    raise("tlsc.zhuangan", Answers.intake("翻页第8件"));
    var second = ledger.page(search, first.next(), 3, SECRETARIAT);
    var third = ledger.page(search, second.next(), 3, SECRETARIAT);
    assertThat(IntStream.range(0, 3).mapToObj(n -> List.of(first, second, third).get(n).lines()).flatMap(List::stream).map(LedgerLine::number))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 7).mapToObj(n -> topics.get(7 - n)).toList());
    assertThat(third.next()).isNull();
    assertThat(ledger.count(search, SECRETARIAT)).isEqualTo(8);
    assertThatThrownBy(() -> ledger.page(search, "1 or 1=1", 3, SECRETARIAT)).isInstanceOf(Refusal.class).hasMessageContaining("请从第一页重新看起");
    assertThatThrownBy(() -> ledger.page(search, null, 500_000, SECRETARIAT)).isInstanceOf(Refusal.class).hasMessage("一页最多200行，最少1行");
  }

  @Test
  @DisplayName("筛选和排序：状态、来源、收到和办结的日期、逾期；按时限、按办结排")
  void filtersAndOrdersSayWhatTheyDo() {
    var closed = wholeFlow("中山村小区加装电梯");
    clock.set("2022-01-04T09:00:00+08:00");
    var waits = raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    clock.set("2022-03-01T09:00:00+08:00");
    assertThat(found(filter(TopicState.CLOSED, null, null, null, false, LedgerSort.CLOSED))).contains(closed).doesNotContain(waits);
    assertThat(found(filter(null, null, null, null, true, LedgerSort.DUE))).contains(waits).doesNotContain(closed);
    assertThat(ledger.line(waits, null, SECRETARIAT).overdue()).isTrue();
    assertThat(found(filter(null, Source.PHONE, null, null, false, null))).doesNotContain(closed, waits);
    assertThat(found(filter(null, null, LocalDate.of(2022, 1, 5), null, false, null))).doesNotContain(closed, waits);
    assertThat(found(filter(null, null, null, LocalDate.of(2022, 1, 4), false, null))).contains(closed, waits);
    var due = ledger.page(filter(null, null, null, null, false, LedgerSort.DUE), null, 200, SECRETARIAT).lines().stream()
        .map(line -> line.text(LedgerColumn.DUE_ON)).toList();
    assertThat(due).isSorted().doesNotContain("");
  }

  @Test
  @DisplayName("没有到的日子没有台账；以前的版本留下来的议题，从接收的那一天起逐日可查，再早的说明查不到")
  void topicsOfBeforeAreTakenOverAndSayFromWhen() {
    assertThatThrownBy(() -> numbers(on(LocalDate.of(2022, 1, 5)), 50, SECRETARIAT)).isInstanceOf(Refusal.class)
        .hasMessageContaining("2022年1月5日还没有到");
    var topic = wholeFlow("中山村小区加装电梯");
    var line = ledger.line(topic, null, SECRETARIAT);
    pastTheDesks(topic);
    // as an installation of before this version has it: entries that tell no changes, and no lines
    jdbc.sql("update topic_event set ledger_change = '' where topic = ?").param(topic.value()).update();
    List.of("ledger_line", "ledger_past", "ledger_text", "ledger_pair").forEach(table ->
        jdbc.sql("delete from %s where topic = ?".formatted(table)).param(topic.value()).update());
    jdbc.sql("update journal_head set unread = true where topic = ?").param(topic.value()).update();
    try {
      assertThat(ledger.line(topic, null, SECRETARIAT)).isEqualTo(line);
      assertThat(ledger.line(topic, LocalDate.of(2022, 1, 18), SECRETARIAT)).isEqualTo(line);
      clock.set("2022-02-01T09:00:00+08:00");
      assertThatThrownBy(() -> ledger.line(topic, LocalDate.of(2022, 1, 17), SECRETARIAT)).isInstanceOf(Refusal.class)
          .hasMessage("台账自2022年1月18日起逐日留存，请选择这一天或以后的日期");
    } finally {
      jdbc.sql("update ledger_upkeep set complete_from = null").update();
    }
  }

  private List<TopicNumber> found(String words) {
    return found(words, SECRETARIAT);
  }

  private List<TopicNumber> found(String words, String person) {
    return numbers(search(null, null, null, words), 200, person);
  }

  private List<TopicNumber> found(LedgerSearch search) {
    return numbers(search, 50, SECRETARIAT);
  }

  private static LedgerSearch filter(TopicState state, Source source, LocalDate from, LocalDate to, boolean overdue, LedgerSort sort) {
    return new LedgerSearch(null, null, null, null, null, null, state, source, new LedgerSearch.Dates(from, to), LedgerSearch.Dates.ALL, overdue,
        "", sort);
  }
}
