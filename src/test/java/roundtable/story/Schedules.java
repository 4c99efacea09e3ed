package roundtable.story;

/** The table of the working calendar with a day more. */
final class Schedules {

  private static final String ROW = """
      <rule id="rule_test%1$s"><description>测试</description>
        <inputEntry id="t%1$s_year"><text>%2$s</text></inputEntry>
        <outputEntry id="t%1$s_date"><text>"%3$s"</text></outputEntry>
        <outputEntry id="t%1$s_kind"><text>"%4$s"</text></outputEntry>
        <outputEntry id="t%1$s_holiday"><text>"测试"</text></outputEntry>
      </rule></decisionTable>""";

  private Schedules() {}

  /** @param kind OFF or WORK */
  static String with(String table, String date, String kind) {
    return table.replace("</decisionTable>", ROW.formatted(date.replace("-", ""), date.substring(0, 4), date, kind));
  }
}
