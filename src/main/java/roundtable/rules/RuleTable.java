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
import roundtable.kernel.Refusal;
import roundtable.kernel.SevenStep;

/** The decision tables: id of the decision and of its file, Chinese name, and the columns that no edit may change. */
public enum RuleTable implements Labelled {
  /** What happens to a topic that was raised (R58, R59, R64). */
  TOPIC_SCREENING("topic-screening", "议题筛选",
      List.of(oneOf("affair", "PUBLIC_AFFAIR", "PRIVATE_CLAIM"),
          oneOf("field", "PUBLIC_MANAGEMENT", "PUBLIC_SERVICE", "PUBLIC_SAFETY", "GRASSROOTS_GOVERNANCE",
              "OLD_ESTATE_RENEWAL", "ENCLOSED_SERVICE", "CIVILISED_CITY", "PETITION_STABILITY", "OTHER"),
          flag("ready")),
      List.of(oneOf("outcome", "ACCEPTED", "DIVERTED", "REJECTED", "POSTPONED"), text("reason"))),

  /** Which level solves a topic, and to whom it is reported (R62). */
  RESPONSIBLE_LEVEL("responsible-level", "解决主体",
      List.of(flag("communityCanSolve"), flag("districtNeeded"), flag("crossStreet")),
      List.of(oneOf("level", Level.values()), text("reportTo"))),

  /** Who presides at which level (R77). */
  PRESIDER("presider", "主持人",
      List.of(oneOf("level", Level.values())),
      List.of(oneOf("role", "COMMUNITY_SECRETARY", "STREET_LEADER", "DISTRICT_LEADER"))),

  /** How many take part, which leader has to be there, which seats there are (R48, R50, A7). */
  ROUND_TABLE_COMPOSITION("round-table-composition", "参会人员",
      List.of(oneOf("level", Level.values())),
      List.of(number("atLeast"), number("atMost"),
          oneOf("leader", "COMMUNITY_SECRETARY", "STREET_LEADER", "DISTRICT_LEADER"), flag("substituteAllowed"),
          codes("fixedSeats", Seats.ALL), codes("flexibleSeats", Seats.ALL))),

  /** Working days from a step's beginning to its five dates (R46, R47, A11). */
  TIME_LIMITS("time-limits", "七步时限",
      List.of(oneOf("step", SevenStep.values()), oneOf("level", Level.values())),
      List.of(number("due"), number("remind"), number("urge"), number("supervise"), number("refer"))),

  /** How long a notice stands, until which hour, and which change is material (R36, A8). */
  PUBLICITY_RULES("publicity-rules", "公示规则",
      List.of(oneOf("kind", "PROJECT_PLAN", "MEETING_RESULT", "EVALUATION_RESULT")),
      List.of(number("workingDays"), number("closingHour"),
          codes("materialFields", "ROADMAP", "TIMETABLE", "TARGET_DATE", "RESPONSIBLE_PERSON", "UNDERTAKING_UNIT",
              "AMOUNT", "FUNDING", "RESOURCES", "UNITS"),
          number("editorialCharacters"))),

  /** The State Council's days off and make-up workdays; the only table of which many rows apply at once (R36, A8). */
  WORKING_CALENDAR("working-calendar", "工作日历",
      List.of(number("year")),
      List.of(text("date"), oneOf("kind", "OFF", "WORK"), text("holiday")));

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

  /** Whether all matching rows apply (hit policy COLLECT) instead of exactly one (UNIQUE). */
  public boolean collects() {
    return this == WORKING_CALENDAR;
  }

  private static final class Seats {
    private static final String[] ALL = {"DISTRICT_LEADER", "STREET_LEADER", "COMMUNITY_COMMITTEE", "DEPARTMENT",
        "DELEGATE", "PARTNER_UNIT", "RESIDENT_UNIT", "PROPERTY_COMPANY", "RESIDENT", "STAKEHOLDER", "EXPERT",
        "FIVE_ELDERS", "VOLUNTEER", "PARTY_MEMBER"};
  }
}
