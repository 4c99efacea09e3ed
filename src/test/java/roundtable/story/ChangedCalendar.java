package roundtable.story;

import java.time.Instant;
import roundtable.kernel.Official;
import roundtable.rules.RuleTable;
import roundtable.rules.TableStore;

/** The working calendar, changed for a story by a policy officer who is signed in, and put back before another story meets it. */
final class ChangedCalendar {

  private static final String OFFICER = "zhengce01";
  private final Story story;
  private final TableStore tables;
  private final String original;
  private String current;
  private Instant changedAt;

  ChangedCalendar(Story story, TableStore tables) {
    this.story = story;
    this.tables = tables;
    this.original = tables.xml(RuleTable.WORKING_CALENDAR,
        story.count("select max(version) from rule_version where table_id = 'working-calendar'"));
    this.current = original;
    this.changedAt = story.clock.instant();
  }

  /**
   * One day more.
   *
   * @param kind OFF or WORK
   */
  void with(String date, String kind) {
    publish(Schedules.with(current, date, kind));
  }

  void asBefore() {
    publish(original);
  }

  /** In the moment of the last change, so that none is in force for any length of time. */
  void putBack() {
    story.clock.set(changedAt);
    publish(original);
  }

  private void publish(String xml) {
    current = xml;
    changedAt = story.clock.instant();
    story.as(OFFICER, () -> tables.publish(RuleTable.WORKING_CALENDAR, xml, changedAt,
        new Official(OFFICER, "XH-LSH.policy-officer"), "测试"));
  }
}
