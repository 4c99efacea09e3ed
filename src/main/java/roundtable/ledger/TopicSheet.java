package roundtable.ledger;

import static java.util.Map.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;

/**
 * 议题单: what was raised and what was decided since, in the order of the steps; of what happened several times, the
 * latest, with what was written then. No proposer's name and no objector's name is on it.
 */
@Service
@Transactional(readOnly = true)
public class TopicSheet {

  /** What stays of interest to the steps after; who began and ended when is the timeline's. */
  private static final Set<EventKind> DECISIVE = EnumSet.of(EventKind.SCREENED, EventKind.POSTPONED, EventKind.RESUMED,
      EventKind.VISITED, EventKind.OPINIONS_COLLECTED, EventKind.ANALYSED, EventKind.LEVEL_DECIDED, EventKind.LEVEL_LIFTED, EventKind.LIFT_ANSWERED, EventKind.STUDY_PROPOSED,
      EventKind.STUDY_DECIDED, EventKind.INSTRUCTION_DONE,
      EventKind.DAY_CHOSEN, EventKind.DAY_DECIDED, EventKind.MEMBERS_APPOINTED, EventKind.ROUND_TABLE_PLANNED,
      EventKind.TALKED_OVER, EventKind.MEMBERS_NOTIFIED, EventKind.MEETING_MOVED, EventKind.ROUND_TABLE_HELD,
      EventKind.QUESTION_ANSWERED, EventKind.RESULT_PUBLISHED, EventKind.PROGRESS_FOLLOWED, EventKind.SUPERVISION_PRESSED, EventKind.PLAN_DRAFTED,
      EventKind.CONSENT_ANSWERED, EventKind.NOTICE_PUBLISHED, EventKind.NOTICE_VOIDED, EventKind.NOTICE_PASSED,
      EventKind.OBJECTION_RECEIVED, EventKind.OBJECTION_ANSWERED, EventKind.COMMITTEE_APPOINTED,
      EventKind.PROJECT_STARTED, EventKind.PROGRESS_RECORDED, EventKind.CHECKED, EventKind.RECTIFIED,
      EventKind.INSPECTED, EventKind.TASK_SUPERVISED, EventKind.ORDER_SIGNED, EventKind.ORDER_ANSWERED, EventKind.REPORTED_IN,
      EventKind.COMMON_ORDER_ANSWERED, EventKind.DISPATCH_DISCUSSED, EventKind.DISPATCH_RESOLVED, EventKind.DISPATCH_TOLD);

  /** What several do, each for themselves. */
  private static final Set<EventKind> EACH =
      EnumSet.of(EventKind.CONSENT_ANSWERED, EventKind.OBJECTION_RECEIVED, EventKind.OBJECTION_ANSWERED,
          EventKind.ORDER_ANSWERED, EventKind.REPORTED_IN, EventKind.COMMON_ORDER_ANSWERED, EventKind.DISPATCH_RESOLVED, EventKind.DISPATCH_TOLD);

  private static final Set<EventKind> OF_ONE_ROUND = EnumSet.of(EventKind.DAY_CHOSEN, EventKind.DAY_DECIDED,
      EventKind.MEMBERS_APPOINTED, EventKind.ROUND_TABLE_PLANNED, EventKind.TALKED_OVER, EventKind.MEMBERS_NOTIFIED,
      EventKind.MEETING_MOVED);

  /** What begins anew: with a new meeting the preparations of the one before, with a new plan the consents to the old one. */
  private static final Map<EventKind, Set<EventKind>> SUPERSEDED = Map.of(
      EventKind.ROUND_TABLE_CALLED, OF_ONE_ROUND,
      EventKind.DAY_CHOSEN, OF_ONE_ROUND,
      EventKind.PLAN_DRAFTED, EnumSet.of(EventKind.CONSENT_ANSWERED));

  /** What was written with it; the columns' names are the labels. */
  private static final Map<EventKind, String> WRITTEN = new EnumMap<>(Map.ofEntries(
      entry(EventKind.REGISTERED, """
          select content "反映的问题" from topic where number = ?"""),
      entry(EventKind.OPINIONS_COLLECTED, """
          select content "初步协商方案" from draft_proposal where topic = ? order by id desc limit 1"""),
      entry(EventKind.ANALYSED, """
          select nature "性质", impact "影响", feasibility_note "条件或原因", legal_basis "政策法规依据"
            from analysis where topic = ? order by id desc limit 1"""),
      entry(EventKind.ROUND_TABLE_PLANNED, """
          select agenda "议程", requirements "有关要求", precautions "注意事项",
              online_address "线上平台和地址", online_join "居民参加办法", recording "录制安排" from round_table where topic = ? order by turn desc limit 1"""),
      entry(EventKind.TALKED_OVER, """
          select talk_result "沟通结果" from round_table where topic = ? order by turn desc limit 1"""),
      entry(EventKind.ROUND_TABLE_HELD, """
          select resolution "协商决议", responsible "责任人", due_on "完成时间", means "资金或其他资源", dissent "不同意见",
              next_step "下一步安排"
            from round_table where topic = ? and held_at is not null order by turn desc limit 1"""),
      entry(EventKind.PLAN_DRAFTED, """
          select plan_text "任务计划书", timetable "时间表", roadmap "路线图", responsible_person "责任人",
              funding "资金来源", resources "其他资源", units "实施单元"
            from task_plan where topic = ? order by edition desc limit 1"""),
      entry(EventKind.PROJECT_STARTED, """
          select contractor "施工（服务）单位", funding_gap_note "资金缺口如何解决" from project where topic = ?"""),
      entry(EventKind.PROGRESS_RECORDED, """
          select evidence "佐证材料" from progress where topic = ? order by id desc limit 1""")));

  private static final Map<String, String> ABOUT = Map.of(
      "objectionNumber", "select number \"异议编号\", content \"异议内容\" from objection where number = ?",
      "clockId", """
          select c.due_on "完成时限", c.first_due_on "原定时限", c.standstill_on "没有新进展最迟至", u.cause "逾期原因",
              u.measures "已采取的措施", u.done_by "预计完成日期"
            from step_clock c left join urge u on u.clock_id = c.id where c.id = ? order by u.id desc limit 1""",
      "partyId", """
          select o.number "督办单", o.problem "存在的问题", p.name "责任方", p.assignment "要做的事", p.due_on "落实时限"
            from order_party p join supervision_order o on o.number = p.order_number where p.id = ?""",
      "reportInId", """
          select w.number "吹哨单", w.reason "事由", w.place "地点", w.wanted_on "要求到场日期", w.asked "请部门做的事",
              r.due_on "报到期限", r.people "到场人员", r.arrived_on "到场日期", r.findings "现场情况", r.measures "办理情况",
              r.promised_by "承诺办结日期", r.remark "到场确认",
              (select max(d.reason) from disowning d where d.report_in = r.id and d.unit = r.unit) "不属于本部门的理由",
              (select max(d.responsible) from disowning d where d.report_in = r.id and d.unit = r.unit) "应负责的单位"
            from report_in r join whistle w on w.number = r.whistle where r.id = ?""",
      "delayId", """
          select name "逾期的任务", holder "承办岗位", due_on "期限", cast(urged_at as date) "催办日期" from delay where id = ?""",
      "dispatchResolutionId", """
          select requirement "调度会议定的事项", due_on "完成日期", answer "落实情况", returned "退回的理由" from dispatch_resolution where id = ?""",
      "questionId", "select question \"会上提出的问题\" from question where id = ?");

  private final Journal journal;
  private final JdbcClient jdbc;

  TopicSheet(Journal journal, JdbcClient jdbc) {
    this.journal = journal;
    this.jdbc = jdbc;
  }

  /** What was decided so far; begins with the problem as it was raised. */
  public List<Line> decidedSoFar(TopicNumber topic) {
    var lines = new ArrayList<>(written(EventKind.REGISTERED, topic));
    var latest = new EnumMap<EventKind, String>(EventKind.class);
    journal.timeline(topic).forEach(event -> {
      latest.keySet().removeAll(SUPERSEDED.getOrDefault(event.kind(), Set.of()));
      if (DECISIVE.contains(event.kind())) {
        latest.merge(event.kind(), event.detail(), (earlier, later) ->
            EACH.contains(event.kind()) ? earlier + "；" + later : later);
      }
    });
    latest.forEach((kind, detail) -> lines.add(new Line(kind.label(), detail + written(kind, topic).stream()
        .map(line -> "；%s：%s".formatted(line.label(), line.text())).collect(Collectors.joining()))));
    return lines;
  }

  /**
   * What a task is about besides its topic: an objection, an overdue turn of a step, a party of an order, a report-in, a late task, a question.
   *
   * @param variable the routing variable that names it, such as {@code objectionNumber}; another one tells nothing
   */
  public List<Line> about(String variable, Object id) {
    return ABOUT.containsKey(variable)
        ? jdbc.sql(ABOUT.get(variable)).param(id).query((row, n) -> lines(row)).optional().orElse(List.of()) : List.of();
  }

  private List<Line> written(EventKind kind, TopicNumber topic) {
    return WRITTEN.containsKey(kind)
        ? jdbc.sql(WRITTEN.get(kind)).param(topic.value()).query((row, n) -> lines(row)).optional().orElse(List.of())
        : List.of();
  }

  private static List<Line> lines(ResultSet row) throws SQLException {
    var lines = new ArrayList<Line>();
    for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      var text = row.getString(column);
      if (text != null && !text.isBlank()) {
        lines.add(new Line(row.getMetaData().getColumnLabel(column), isDate(row, column)
            ? WrittenDate.of(row.getObject(column, LocalDate.class)) : text));
      }
    }
    return lines;
  }

  private static boolean isDate(ResultSet row, int column) throws SQLException {
    return row.getMetaData().getColumnType(column) == Types.DATE;
  }
}
