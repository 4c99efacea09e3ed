package roundtable.overdue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import roundtable.calendar.WorkingCalendar;
import roundtable.kernel.Level;
import roundtable.kernel.SevenStep;
import roundtable.kernel.TopicNumber;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;
import roundtable.rules.Ruling;

/** What the {@code time-limits} in force would change about running steps: one query for the steps, one ruling for each kind. */
@Component
class LimitMoves {

  private final StepClocks clocks;
  private final RuleBook rules;
  private final WorkingCalendar calendar;
  private final JdbcClient jdbc;
  private final Clock clock;

  LimitMoves(StepClocks clocks, RuleBook rules, WorkingCalendar calendar, JdbcClient jdbc, Clock clock) {
    this.clocks = clocks;
    this.rules = rules;
    this.calendar = calendar;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A step, what the version in force says of it, and its dates by that. */
  record Move(StepClock clock, Ruling ruling, StepDates dates, RunningLimit shown) {}

  /** Topics that stay as they are because their notice runs (R36). */
  List<String> leftOut() {
    var noticed = noticed();
    var version = versionInForce();
    return clocks.findByEndedAtIsNull().stream().filter(running -> running.rulesVersion() != version)
        .map(running -> running.topic().value()).filter(noticed::contains).sorted().toList();
  }

  /**
   * Every running step whose dates would move.
   *
   * @param sooner whether dates may come sooner than was given out
   */
  @Transactional(readOnly = true)
  public List<Move> all(boolean sooner) {
    var noticed = noticed();
    return moves(clocks.findByEndedAtIsNull().stream().filter(running -> !noticed.contains(running.topic().value())), sooner);
  }

  /** The same for the step in which a topic stands now. */
  Optional<Move> of(TopicNumber topic, boolean sooner) {
    var noticed = jdbc.sql("select count(*) from notice where topic = ? and state = 'RUNNING'").param(topic.value()).query(Integer.class).single();
    return noticed > 0 ? Optional.empty()
        : moves(clocks.findByTopic(topic).stream().filter(StepClock::isRunning), sooner).stream().findFirst();
  }

  private List<Move> moves(Stream<StepClock> running, boolean sooner) {
    var version = versionInForce();
    var known = new HashMap<Map<String, Object>, Ruling>();
    var earliest = sooner ? earliest() : null;
    return running.filter(each -> each.rulesVersion() != version)
        .map(each -> move(each, known.computeIfAbsent(facts(each.step(), each.level()),
            facts -> rules.decide(RuleTable.TIME_LIMITS, version, facts)), earliest))
        .filter(each -> !each.shown().dates().isEmpty()).toList();
  }

  private int versionInForce() {
    return rules.versionInForce(RuleTable.TIME_LIMITS, clock.instant());
  }

  private Move move(StepClock running, Ruling ruling, LocalDate earliest) {
    var dates = running.datesBy(Limits.of(ruling), n -> calendar.addWorkingDays(running.beganOn(clock.getZone()), n), earliest);
    return new Move(running, ruling, dates, RunningLimit.of(running, dates));
  }

  private static Map<String, Object> facts(SevenStep step, Level level) {
    return Map.of("step", step.name(), "level", level.name());
  }

  // nobody is late by a stroke of the pen: what comes sooner leaves at least the next working day; not known, nothing does
  private LocalDate earliest() {
    return calendar.addWorkingDays(LocalDate.now(clock), 1).orElse(null);
  }

  private Set<String> noticed() {
    return new HashSet<>(jdbc.sql("select topic from notice where state = 'RUNNING'").query(String.class).list());
  }
}
