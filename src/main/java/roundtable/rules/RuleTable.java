package roundtable.rules;

import static roundtable.rules.Column.codes;
import static roundtable.rules.Column.flag;
import static roundtable.rules.Column.number;
import static roundtable.rules.Column.oneOf;
import static roundtable.rules.Column.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import roundtable.kernel.Labelled;
import roundtable.kernel.Level;
import roundtable.kernel.MethodStage;
import roundtable.kernel.MethodStep;
import roundtable.kernel.Refusal;
import roundtable.kernel.SevenStep;

/** The decision tables: id of the decision and of its file, Chinese name, and the columns that no edit may change. */
public enum RuleTable implements Labelled {
  /** What happens to a topic that was raised (R58, R59, R64). */
  TOPIC_SCREENING("topic-screening", "议题筛选",
      List.of(oneOf("affair", "事项性质", "PUBLIC_AFFAIR", "PRIVATE_CLAIM"),
          oneOf("field", "所属领域", "PUBLIC_MANAGEMENT", "PUBLIC_SERVICE", "PUBLIC_SAFETY", "GRASSROOTS_GOVERNANCE",
              "OLD_ESTATE_RENEWAL", "ENCLOSED_SERVICE", "CIVILISED_CITY", "PETITION_STABILITY", "OTHER"),
          flag("ready", "情况清楚、具备协商条件")),
      List.of(oneOf("outcome", "筛选结果", "ACCEPTED", "DIVERTED", "REJECTED", "POSTPONED"), text("reason", "答复居民的理由"))),

  /** Which level solves a topic, and to whom it is reported (R62). */
  RESPONSIBLE_LEVEL("responsible-level", "解决主体",
      List.of(flag("communityCanSolve", "社区（村）能够自行解决"), flag("districtNeeded", "需要区级部门、资金或领导协调"), flag("crossStreet", "跨街道（镇）")),
      List.of(oneOf("level", "解决主体", Level.values()), text("reportTo", "报送"))),

  /** Who presides at which level (R77). */
  PRESIDER("presider", "主持人",
      List.of(oneOf("level", "解决主体", Level.values())),
      List.of(oneOf("role", "主持人", "COMMUNITY_SECRETARY", "STREET_LEADER", "DISTRICT_LEADER"))),

  /** How many take part, which leader has to be there, which seats there are (R48, R50, A7). */
  ROUND_TABLE_COMPOSITION("round-table-composition", "参会人员",
      List.of(oneOf("level", "解决主体", Level.values())),
      List.of(number("atLeast", "最少人数"), number("atMost", "最多人数"),
          oneOf("leader", "须到场的领导", "COMMUNITY_SECRETARY", "STREET_LEADER", "DISTRICT_LEADER"), flag("substituteAllowed", "可否由他人替代"),
          codes("fixedSeats", "固定人员", Seats.ALL), codes("flexibleSeats", "机动人员", Seats.ALL))),

  /** For each kind of round-table and each of the ten steps: who does it, within how many working days, with what evidence (R73, R74). */
  WORKING_METHOD("working-method", "十步工作法",
      List.of(oneOf("kind", "会议种类", Kinds.ALL), oneOf("step", "步骤", MethodStep.values())),
      List.of(oneOf("stage", "阶段", MethodStage.values()),
          oneOf("role", "承办岗位", "COMMUNITY_SECRETARY", "COMMUNITY_CADRE", "RESIDENTS_COUNCIL", "STREET_CLERK", "DEPARTMENT_HEAD", "DEPARTMENT_LIAISON"),
          number("days", "办理期限（工作日）"), text("evidence", "佐证材料"))),

  /** To which level and post a topic goes that a level cannot solve, at the district to which leader, and by when (R62, R63, R66). */
  ESCALATION_PATH("escalation-path", "上报路径",
      List.of(oneOf("level", "现在的层级", Level.values())),
      List.of(oneOf("nextLevel", "报送层级", Level.STREET, Level.DISTRICT),
          oneOf("role", "接收岗位", "STREET_LEADER", "STREET_SECRETARY", "STREET_CLERK", "DISTRICT_LEADER", "SECRETARY_GENERAL", "SECRETARIAT"),
          number("days", "答复期限（工作日）"))),

  /** Which Saturday is the month's regular day (R29, A4). */
  MEETING_DAY("meeting-day", "会期",
      List.of(oneOf("kind", "会议种类", Kinds.ALL)),
      List.of(oneOf("week", "例会日", "FIRST_SATURDAY", "FIRST_FULL_WEEK"), flag("skipDayOff", "逢法定假日顺延一周"))),

  /** Working days from a step's beginning to its five dates (R46, R47, A11). */
  TIME_LIMITS("time-limits", "七步时限",
      List.of(oneOf("step", "步骤", SevenStep.values()), oneOf("level", "解决主体", Level.values())),
      List.of(number("due", "办理期限（工作日）"), number("remind", "提醒（第几个工作日）"),
          number("urge", "催办（第几个工作日）"),
          number("supervise", "督办（第几个工作日）"), number("refer", "提请移送（第几个工作日）"))),

  /** After how many working days without anything new a project counts as standing still (R99, A11). */
  STANDSTILL_LIMITS("standstill-limits", "停滞时限",
      List.of(oneOf("level", "解决主体", Level.values())),
      List.of(number("workingDays", "没有新进展的工作日"), number("supervise", "督办（停滞后第几个工作日）"),
          number("refer", "提请移送（停滞后第几个工作日）"))),

  /** By when a department reports in or answers, and when after that it is urged and supervised (R24, R63). */
  DEPARTMENT_LIMITS("department-limits", "部门时限",
      List.of(oneOf("duty", "部门要办的事", "REPORT_IN_URGENT", "REPORT_IN", "COMMON_ORDER")),
      List.of(number("days", "办理期限（工作日）"), number("urge", "催办（逾期后第几个工作日）"),
          number("supervise", "交督查（逾期后第几个工作日）"))),

  /** When an open task that is over its date is urged and supervised, beside what its own diagram does (R46, R94, R99). */
  TASK_LIMITS("task-limits", "任务督办时限",
      List.of(oneOf("work", "任务类别", "ROUND_TABLE", "DEPARTMENT", "SUPERVISE", "REFERRAL", "OTHER")),
      List.of(number("urge", "催办（逾期后第几个工作日）"), number("supervise", "督办（逾期后第几个工作日）"),
          number("days", "督办后几个工作日不办，提交上一级"))),

  /** Empty words that are no progress, whoever writes them (R99); many rows apply at once. */
  STALE_PHRASES("stale-phrases", "空话清单",
      List.of(oneOf("occasion", "用在何处", "PROGRESS", "RECTIFICATION", "ANSWER", "FOLLOW_UP")),
      List.of(text("phrase", "空话"))),

  /** Which department answers which subject (R15); many rows apply at once. */
  ANSWER_TEAM("answer-team", "答疑团",
      List.of(oneOf("category", "议题类型", "SAFETY", "ENVIRONMENT", "CULTURE_SPORTS", "RESIDENT_CARE", "PUBLIC_BENEFIT", "OTHER")),
      List.of(text("subject", "答疑科目"), text("unit", "答复单位"))),

  /** How long a notice stands, until which hour, and which change is material (R36, A8). */
  PUBLICITY_RULES("publicity-rules", "公示规则",
      List.of(oneOf("kind", "公示种类", "PROJECT_PLAN", "MEETING_RESULT", "EVALUATION_RESULT")),
      List.of(number("workingDays", "公示期（工作日）"), number("closingHour", "截止时刻（时）"),
          codes("materialFields", "改动即为实质修改的内容", "ROADMAP", "TIMETABLE", "TARGET_DATE", "RESPONSIBLE_PERSON", "UNDERTAKING_UNIT",
              "AMOUNT", "FUNDING", "RESOURCES", "UNITS"),
          number("editorialCharacters", "正文改动不超过多少字算文字修订"))),

  /** What a step came to that nobody moves on (R96, A11), and by when a referral is confirmed, received, disposed of. */
  REFERRAL_CRITERIA("referral-criteria", "移送情形",
      List.of(number("daysOverdue", "督办期限过后的工作日"), number("unansweredOrders", "未答复的督办单（份）"),
          number("staleNotes", "无新进展的记录（次）"), flag("refused", "答复被退回或逾期")),
      List.of(oneOf("ground", "移送情形", "PROCRASTINATION", "PERFUNCTORY", "NONE"), number("confirmDays", "确认期限（工作日）"),
          number("acknowledgeDays", "签收期限（工作日）"), number("disposeDays", "处置期限（工作日）"),
          oneOf("disclosure", "对涉及单位公开", "NOTHING", "EXISTENCE"))),

  /** How often who has taken it on comes to the round-tables of their community (R38, R39). */
  ATTENDANCE_QUOTAS("attendance-quotas", "履职指标",
      List.of(oneOf("kind", "人员类别", "PARTY_MEMBER", "PARTY_DELEGATE", "PEOPLES_DELEGATE", "CONSULTATIVE_MEMBER")),
      List.of(number("perMonth", "每月参加（次）"), number("perYear", "每年参加（次）"))),

  /** How many codes residents get, how long they can still be dissatisfied, by when they are answered (R103, R104). */
  EVALUATION_LIMITS("evaluation-limits", "评议时限",
      List.of(oneOf("level", "解决主体", Level.values())),
      List.of(number("codes", "评议码上限（个）"), number("lateDays", "办结后仍可表示不满意（工作日）"),
          number("reviewDays", "复核期限（工作日）"))),

  /** What each indicator of a unit's sheet weighs, and between which values it earns points (R41, R42, R101). */
  ASSESSMENT_FORMULA("assessment-formula", "考核计分",
      List.of(oneOf("sheetKind", "哪一种单", "MONTHLY_RETURN", "ANNUAL_ASSESSMENT"), oneOf("unitKind", "单位类别", "STREET", "DEPARTMENT"),
          oneOf("indicator", "考核指标", "CLOSING_RATE", "ON_TIME_RATE", "SATISFACTION_RATE", "MEETING_RATE", "ATTENDANCE_RATE", "LATE_TASKS")),
      List.of(number("weight", "分值"), oneOf("direction", "怎样算好", "HIGHER", "LOWER"), number("target", "得满分的数"), number("bottom", "得零分的数"))),

  /** By when a unit objects to its sheet, the secretariat answers, the council approves (R41, R42). */
  RETURN_LIMITS("return-limits", "交账时限",
      List.of(oneOf("sheetKind", "哪一种单", "MONTHLY_RETURN", "ANNUAL_ASSESSMENT")),
      List.of(number("confirmDays", "单位核对期限（工作日）"), number("answerDays", "答复异议期限（工作日）"), number("approveDays", "审批期限（工作日）"))),

  /** The State Council's days off and make-up workdays; many rows apply at once (R36, A8). */
  WORKING_CALENDAR("working-calendar", "工作日历",
      List.of(number("year", "年份")),
      List.of(text("date", "日期"), oneOf("kind", "放假/上班", "OFF", "WORK"), text("holiday", "节日")));

  private final String id;
  private final String label;
  private final List<Column> inputs;
  private final List<Column> outputs;

  RuleTable(String id, String label, List<Column> inputs, List<Column> outputs) {
    this.id = id;
    this.label = label;
    this.inputs = inputs;
    this.outputs = outputs;
  }

  /** The table with this decision id. */
  public static RuleTable of(String id) {
    return find(id).orElseThrow(() -> new Refusal("没有编号为“%s”的决策表".formatted(id)));
  }

  /** The table with this decision id, empty for a decision that is none of ours. */
  public static Optional<RuleTable> find(String id) {
    return Arrays.stream(values()).filter(table -> table.id.equals(id)).findFirst();
  }

  /** The decision's id, which is also its file's name. */
  public String id() {
    return id;
  }

  @Override
  public String label() {
    return label;
  }

  /** What the table asks for, in the order of its columns. */
  public List<Column> inputs() {
    return inputs;
  }

  /** What the table answers, in the order of its columns. */
  public List<Column> outputs() {
    return outputs;
  }

  /** The table's legal floor in words. */
  public String floor() {
    return CodeLabels.floor(this);
  }

  /** What counts where several rows apply, as long as nobody allowed another one. */
  public HitPolicy hitPolicy() {
    return collects() ? HitPolicy.COLLECT : HitPolicy.UNIQUE;
  }

  /** Whether all matching rows apply instead of exactly one. */
  public boolean collects() {
    return this == WORKING_CALENDAR || this == STALE_PHRASES || this == ANSWER_TEAM;
  }

  private static final class Kinds {

    private static final String[] ALL = {"COMMUNITY", "ENTERPRISE", "INDUSTRY"};
  }

  private static final class Seats {
    private static final String[] ALL = {"DISTRICT_LEADER", "STREET_LEADER", "COMMUNITY_COMMITTEE", "DEPARTMENT",
        "DELEGATE", "PARTNER_UNIT", "RESIDENT_UNIT", "PROPERTY_COMPANY", "RESIDENT", "STAKEHOLDER", "EXPERT",
        "FIVE_ELDERS", "VOLUNTEER", "PARTY_MEMBER"};
  }
}
