package roundtable.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import roundtable.kernel.Level;
import roundtable.kernel.MethodStep;
import roundtable.kernel.Refusal;
import roundtable.rules.TableContent.Row;

/** What no edit of a table may pass, whoever publishes it, and the same limits for a single value at run time. */
public final class LegalFloor {

  /** “不少于5个工作日的公示” (R36). */
  public static final int PUBLICITY_DAYS = 5;

  /** “及时移送” (R47, R96): working days that confirming and receiving a referral may take at most; the number is ours. */
  private static final int LONGEST_HAND_OVER = 10;

  /** Working days that a disposition may take at most; the number is ours. */
  private static final int LONGEST_DISPOSAL = 180;

  /** What is longer than that says something else; the number is ours. */
  private static final int MOST_EDITORIAL = 200;

  /** More codes than a community has residents are a slip of the finger; the number is ours. */
  private static final int MOST_CODES = 10_000;

  private final TableContent content;
  private final List<TableFault> breaches = new ArrayList<>();

  private LegalFloor(TableContent content) {
    this.content = content;
  }

  /** Refuses a table that passes a floor; the sentence names every row and the floor that it passes. */
  public static void check(TableContent content) {
    List<String> breaches = breaches(content);
    if (!breaches.isEmpty()) {
      throw new Refusal("《%s》不能发布：%s".formatted(content.table().label(), String.join("；", breaches)));
    }
  }

  /** Every floor that the table passes, in Chinese; empty when it may be published. */
  public static List<String> breaches(TableContent content) {
    return faults(content).stream().map(TableFault::told).toList();
  }

  /** The same with the row and the column that each fault stands in. */
  public static List<TableFault> faults(TableContent content) {
    if (content.rows().size() > TableContent.MOST_ROWS) {
      return List.of(TableFault.ofTable("一张表最多%d行，现为%d行".formatted(TableContent.MOST_ROWS, content.rows().size())));
    }
    List<TableFault> unreadable = content.unreadable();
    return unreadable.isEmpty() ? new LegalFloor(content).run() : unreadable;
  }

  /** The length of a notice in working days, refused below five (R36). */
  public static int publicityDays(int days) {
    if (days < PUBLICITY_DAYS) {
      throw new Refusal(tooShort(days));
    }
    return days;
  }

  /** The hour at which the last day closes, 1 … 24; 24 is midnight at its end (A8). */
  public static int closingHour(int hour) {
    if (!isHour(hour)) {
      throw new Refusal(noHour(hour));
    }
    return hour;
  }

  /** A district-level topic is deliberated with a district leader in person, never a substitute (R50, A7). */
  public static void districtLeader(Level level, boolean present) {
    if (level == Level.DISTRICT && !present) {
      throw new Refusal("区级层面议题的圆桌会须有区级领导到场，不得由他人替代");
    }
  }

  private List<TableFault> run() {
    Set<String> ids = new HashSet<>();
    Set<String> days = new HashSet<>();
    // every topic gets one outcome and a reason; every step has its limits at every level; and so in every table
    breaches.addAll(new CaseCheck(content).faults());
    breaches.addAll(new DayCheck(content).faults());
    breaches.addAll(new FormulaCheck(content).faults());
    for (int number = 1; number <= content.rows().size(); number++) {
      Row row = content.rows().get(number - 1);
      require(!row.rule().isBlank() && ids.add(row.rule()), number, "规则编号为空或者与其他行重复");
      require(!row.annotation().isBlank(), number, "没有注明依据，文件未规定的请写“本系统默认，文件未规定”");
      checkRow(number, row, days);
    }
    return breaches;
  }

  private void checkRow(int number, Row row, Set<String> days) {
    switch (content.table()) {
      case ROUND_TABLE_COMPOSITION -> composition(number, row);
      case WORKING_METHOD -> workingMethod(number, row);
      case ESCALATION_PATH -> escalationPath(number, row);
      case TIME_LIMITS -> timeLimits(number, row);
      case STANDSTILL_LIMITS -> standstill(number, row);
      case DEPARTMENT_LIMITS -> departmentLimits(number, row);
      case TASK_LIMITS -> taskLimits(number, row);
      case PUBLICITY_RULES -> publicity(number, row);
      case REFERRAL_CRITERIA -> referral(number, row);
      case ATTENDANCE_QUOTAS -> quota(number, row);
      case EVALUATION_LIMITS -> evaluation(number, row);
      case WORKING_CALENDAR -> calendarDay(number, row, days);
      default -> { }
    }
  }

  private void composition(int number, Row row) {
    require(content.number(row, "atLeast") >= 1 && content.number(row, "atLeast") <= content.number(row, "atMost"),
        number, "最少人数应不小于1且不大于最多人数");
    boolean leads = content.text(row, "leader").equals("DISTRICT_LEADER") && !content.flag(row, "substituteAllowed");
    boolean seated = List.of(content.text(row, "fixedSeats").split(",")).contains("DISTRICT_LEADER");
    boolean district = content.applies(row, Map.of("level", Level.DISTRICT.name()));
    require(!district || leads && seated, number, "区级层面议题须有区级领导作为固定人员到场，不得由他人替代");
  }

  // upwards, so that the way ends at the district, where its leaders study the topic; every chain of posts ends with the secretariat
  private void escalationPath(int number, Row row) {
    var next = Level.valueOf(content.text(row, "nextLevel"));
    boolean upwards = Arrays.stream(Level.values()).filter(level -> content.applies(row, Map.of("level", level.name())))
        .allMatch(level -> next.compareTo(level) > 0 || level == Level.DISTRICT && next == Level.DISTRICT);
    require(upwards, number, "nextLevel", "只能报送更高的层级");
    require((next == Level.STREET) == content.text(row, "role").startsWith("STREET_"), number, "role", "接收岗位应当是所报送层级的岗位");
    require(content.number(row, "days") >= 1, number, "答复期限不得少于1个工作日");
  }

  // ten rows in the documents' order for each kind of round-table, each in its stage, done by whoever organises it
  private void workingMethod(int number, Row row) {
    MethodStep step = MethodStep.values()[(number - 1) % MethodStep.values().length];
    boolean inOrder = content.rows().size() % MethodStep.values().length == 0 && appliesTo(row, step, "COMMUNITY", "ENTERPRISE", "INDUSTRY");
    require(inOrder, number, "每种会议的十步工作法须有十行，次序为选议题、定人员、出方案、先沟通、发通知、议好事、公结果、跟进度、抓督导、建台帐");
    require(!inOrder || content.text(row, "stage").equals(step.stage().name()), number, "阶段与文件不符");
    require(content.number(row, "days") >= 1, number, "办理期限不得少于1个工作日");
    boolean departments = content.text(row, "role").startsWith("DEPARTMENT_");
    require(!inOrder || (departments ? !appliesTo(row, step, "COMMUNITY") : !appliesTo(row, step, "ENTERPRISE", "INDUSTRY")), number,
        "社区（村）圆桌会由社区（村）、街道的岗位承办，企业和行业圆桌会由部门的岗位承办");
  }

  private boolean appliesTo(Row row, MethodStep step, String... kinds) {
    return Stream.of(kinds).anyMatch(kind -> content.applies(row, Map.of("kind", kind, "step", step.name())));
  }

  // 全区在职党员每月参加: at least once a month, whoever edits it
  private void quota(int number, Row row) {
    int month = content.number(row, "perMonth");
    require(month >= 0 && content.number(row, "perYear") >= month, number, "应当满足 0≤每月参加≤每年参加");
    require(!content.applies(row, Map.of("kind", "PARTY_MEMBER")) || month >= 1, number, "在职党员每月至少参加1次");
  }

  // 结果进行公示: residents have as long to contradict the result as any notice
  private void evaluation(int number, Row row) {
    int codes = content.number(row, "codes");
    require(codes >= 1 && codes <= MOST_CODES, number, "codes", "评议码上限应为1至%d个".formatted(MOST_CODES));
    require(content.number(row, "lateDays") >= 5, number, "lateDays", "办结后表示不满意的期限不得少于5个工作日");
    require(content.number(row, "reviewDays") >= 1, number, "reviewDays", "复核期限不得少于1个工作日");
  }

  private static String tooShort(int days) {
    return "公示期不得少于%d个工作日，现为%d个工作日".formatted(PUBLICITY_DAYS, days);
  }

  private static boolean isHour(int hour) {
    return hour >= 1 && hour <= 24;
  }

  private static String noHour(int hour) {
    return "截止时刻应为1时至24时，现为%d时".formatted(hour);
  }

  private void timeLimits(int number, Row row) {
    int due = content.number(row, "due");
    require(due >= 1, number, "due", "办理期限不得少于1个工作日");
    int remind = content.number(row, "remind");
    int supervise = content.number(row, "supervise");
    boolean inOrder = remind >= 0 && remind <= due && due <= content.number(row, "urge")
        && content.number(row, "urge") <= supervise && supervise <= content.number(row, "refer");
    require(inOrder, number, "应当满足 提醒≤办理期限≤催办≤督办≤提请移送");
  }

  private void standstill(int number, Row row) {
    require(content.number(row, "workingDays") >= 1, number, "workingDays", "停滞时限不得少于1个工作日");
    int supervise = content.number(row, "supervise");
    require(supervise >= 1 && supervise <= content.number(row, "refer"), number, "应当满足 1≤督办≤提请移送");
  }

  private void departmentLimits(int number, Row row) {
    require(content.number(row, "days") >= 1, number, "办理期限不得少于1个工作日");
    int urge = content.number(row, "urge");
    require(urge >= 1 && urge <= content.number(row, "supervise"), number, "应当满足 1≤催办≤交督查");
  }

  private void taskLimits(int number, Row row) {
    int urge = content.number(row, "urge");
    require(urge >= 1 && urge < content.number(row, "supervise"), number, "应当满足 1≤催办<督办");
    require(content.number(row, "days") >= 1, number, "督办后至少留1个工作日");
  }

  private void publicity(int number, Row row) {
    int days = content.number(row, "workingDays");
    int hour = content.number(row, "closingHour");
    require(days >= PUBLICITY_DAYS, number, "workingDays", tooShort(days));
    require(isHour(hour), number, "closingHour", noHour(hour));
    int characters = content.number(row, "editorialCharacters");
    require(characters >= 0 && characters <= MOST_EDITORIAL, number, "editorialCharacters", "文字修订应为0至%d字".formatted(MOST_EDITORIAL));
  }

  // that a person confirms every referral is no column: no row can switch it off
  private void referral(int number, Row row) {
    require(isWithin(content.number(row, "confirmDays"), LONGEST_HAND_OVER)
            && isWithin(content.number(row, "acknowledgeDays"), LONGEST_HAND_OVER),
        number, "确认期限、签收期限应为1至%d个工作日（及时移送）".formatted(LONGEST_HAND_OVER));
    require(isWithin(content.number(row, "disposeDays"), LONGEST_DISPOSAL),
        number, "disposeDays", "处置期限应为1至%d个工作日".formatted(LONGEST_DISPOSAL));
  }

  private static boolean isWithin(int days, int most) {
    return days >= 1 && days <= most;
  }

  private void calendarDay(int number, Row row, Set<String> days) {
    String year = row.inputs().getOrDefault("year", "").strip();
    require(year.matches("\\d{4}"), number, "year", "年份应为一个四位数字");
    String date = content.text(row, "date");
    require(days.add(date), number, "date", "日期%s重复".formatted(date));
    try {
      require(String.valueOf(LocalDate.parse(date).getYear()).equals(year), number, "date", "日期%s不在%s年内".formatted(date, year));
    } catch (DateTimeException notADate) {
      require(false, number, "date", "“%s”不是真实的日期（应写成 2022-02-07）".formatted(date));
    }
  }

  private void require(boolean kept, int number, String otherwise) {
    require(kept, number, null, otherwise);
  }

  private void require(boolean kept, int number, String column, String otherwise) {
    if (!kept) {
      breaches.add(new TableFault(number, column, otherwise));
    }
  }
}
