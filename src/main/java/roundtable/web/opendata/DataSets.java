package roundtable.web.opendata;

import static roundtable.web.opendata.ColumnType.COUNT;
import static roundtable.web.opendata.ColumnType.DAY;
import static roundtable.web.opendata.ColumnType.MOMENT;
import static roundtable.web.opendata.ColumnType.SHARE;
import static roundtable.web.opendata.ColumnType.TEXT;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import roundtable.kernel.Labelled;
import roundtable.kernel.Level;
import roundtable.kernel.SevenStep;
import roundtable.organisation.UnitType;
import roundtable.portal.NoticeLine;
import roundtable.portal.PublicUnits.PublicUnit;
import roundtable.portal.TopicLine;
import roundtable.publicity.NoticeState;
import roundtable.topic.Category;
import roundtable.topic.TopicState;

/** What is open, column by column: nothing that the residents' pages do not show. */
final class DataSets {

  private static final String AFTER = "上一页最后一行的编号；不填从头开始";

  static final DataSet<TopicLine> TOPICS = new DataSet<>("topics", "公开的议题", "after", AFTER, List.of(
      column("number", "议题编号", TEXT, "YT-年-序号", (TopicLine row) -> row.number().value()),
      column("title", "标题", TEXT, "姓名、电话、楼栋已隐去", TopicLine::title),
      column("street", "街道（镇）", TEXT, "名称", TopicLine::street),
      column("community", "社区（村）", TEXT, "名称", TopicLine::community),
      column("category", "议题类型", TEXT, codes(Category.values()) + "；未筛选的为空", TopicLine::category),
      column("level", "解决主体", TEXT, codes(Level.values()), TopicLine::level),
      column("state", "状态", TEXT, codes(TopicState.values()), TopicLine::state),
      column("receivedOn", "收到日期", DAY, "北京时间", TopicLine::receivedOn),
      column("step", "正在办理的步骤", TEXT, codes(SevenStep.values()) + "；办结的为空", TopicLine::step)));

  static final DataSet<NoticeLine> NOTICES = new DataSet<>("notices", "项目公示", "after", AFTER, List.of(
      column("number", "公示编号", TEXT, "议题编号-G次序", NoticeLine::number),
      column("topic", "议题编号", TEXT, "见议题", row -> row.topic().value()),
      column("title", "标题", TEXT, "姓名、电话、楼栋已隐去", NoticeLine::title),
      column("street", "街道（镇）", TEXT, "名称", NoticeLine::street),
      column("community", "社区（村）", TEXT, "名称", NoticeLine::community),
      column("state", "状态", TEXT, codes(NoticeState.values()), NoticeLine::state),
      column("countedDays", "计入的工作日", TEXT, "逐日列出，可以自己数一遍", NoticeLine::countedDays),
      column("publishedAt", "发布时间", MOMENT, "世界协调时", NoticeLine::publishedAt),
      column("closesAt", "期满时间", MOMENT, "世界协调时；年度安排未公布时为空", NoticeLine::closesAt)));

  static final DataSet<StatisticsRow> STATISTICS = new DataSet<>("statistics", "议题统计", "year", "收到议题的年度；不填为今年",
      Stream.concat(Stream.of(
          column("code", "单位代码", TEXT, "见组织机构", StatisticsRow::code),
          column("name", "名称", TEXT, "区、街道（镇）、社区（村）", StatisticsRow::name),
          column("kind", "层级", TEXT, "DISTRICT＝全区，STREET＝街道（镇），COMMUNITY＝社区（村）；上一级是下一级之和", StatisticsRow::kind),
          column("street", "街道（镇）", TEXT, "社区（村）所在的街道（镇）", StatisticsRow::street),
          column("period", "收到的时间", TEXT, "年度，或者 until-年度＝至该年度末的累计", StatisticsRow::period),
          count("received", "收到", "议题件数；全区为已给出的编号数", row -> row.numbers().received())),
          Stream.of(states(), judged()).flatMap(List::stream)).toList());

  static final DataSet<PublicUnit> ORGANISATION = new DataSet<>("organisation", "组织机构", null, null, List.of(
      column("code", "单位代码", TEXT, "固定不变", PublicUnit::code),
      column("name", "名称", TEXT, "现用名称", PublicUnit::name),
      column("type", "类别", TEXT, codes(UnitType.values()), PublicUnit::type),
      column("parent", "上级单位代码", TEXT, "区没有上级", PublicUnit::parent),
      column("validFrom", "启用日期", DAY, "现用名称的启用日期", PublicUnit::validFrom)));

  private DataSets() {}

  static List<DataSet<?>> all() {
    return List.of(TOPICS, NOTICES, STATISTICS, ORGANISATION);
  }

  private static List<Column<StatisticsRow>> states() {
    return Stream.concat(
        Arrays.stream(TopicState.values()).map(state -> count(camelCase(state), state.label(), "今天在这个状态的件数",
            row -> row.numbers().states().get(state))),
        Stream.of(count("difference", "差额", "收到减六种状态之和，应为0", row -> row.numbers().difference()),
            column("closedRate", "办结率", SHARE, "已办结÷收到，四位小数；没有收到的为空",
                (StatisticsRow row) -> StatisticsRow.share(row.numbers().closed(), row.numbers().received())))).toList();
  }

  private static List<Column<StatisticsRow>> judged() {
    return List.of(count("verySatisfied", "很满意", "人次；一个议题评议过几次的，用最近一次", row -> row.numbers().satisfaction().verySatisfied()),
        count("satisfied", "满意", "人次", row -> row.numbers().satisfaction().satisfied()),
        count("fairlySatisfied", "基本满意", "人次", row -> row.numbers().satisfaction().fairlySatisfied()),
        count("dissatisfied", "不满意", "人次", row -> row.numbers().satisfaction().dissatisfied()),
        count("answers", "参加评议", "人次，满意率的分母", row -> row.numbers().satisfaction().answers()),
        column("satisfactionRate", "满意率", SHARE, "（很满意＋满意）÷参加评议，四位小数；无人评议的为空", row -> StatisticsRow.share(
            row.numbers().satisfaction().content(), row.numbers().satisfaction().answers())));
  }

  private static Column<StatisticsRow> count(String name, String label, String meaning, Function<StatisticsRow, Object> value) {
    return column(name, label, COUNT, meaning, value);
  }

  private static <T> Column<T> column(String name, String label, ColumnType type, String meaning, Function<T, Object> value) {
    return new Column<>(name, label, type, meaning, value);
  }

  private static <E extends Enum<E> & Labelled> String codes(E[] values) {
    return Arrays.stream(values).map(each -> each.name() + "＝" + each.label()).collect(Collectors.joining("，"));
  }

  /** IN_PROGRESS → inProgress. */
  private static String camelCase(Enum<?> value) {
    var words = value.name().toLowerCase().split("_");
    return words[0] + Arrays.stream(words).skip(1).map(word -> word.substring(0, 1).toUpperCase() + word.substring(1))
        .collect(Collectors.joining());
  }
}
