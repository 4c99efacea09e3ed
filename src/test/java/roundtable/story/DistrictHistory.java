package roundtable.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import roundtable.TestClock;
import roundtable.evaluation.EvaluationDesk;
import roundtable.evaluation.EvaluationReport;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;
import roundtable.organisation.Organisation;
import roundtable.organisation.Unit;
import roundtable.organisation.UnitType;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;
import roundtable.rules.Ruling;
import roundtable.topic.Affair;
import roundtable.topic.Category;
import roundtable.topic.Direction;
import roundtable.topic.Intake;
import roundtable.topic.Review;
import roundtable.topic.ReviewDecision;
import roundtable.topic.Screening;
import roundtable.topic.Source;
import roundtable.topic.TopicDesk;
import roundtable.topic.TopicField;
import roundtable.topic.TopicState;

/**
 * A district as the documents tell of it: 842 topics received in 2021, of which 575 were closed, 190 in hand and 77 in other
 * states at its end; 2,090 until the end of 2022, of which 1,769, 246 and 75 (R105, R106). Made by the desks, day by day.
 */
final class DistrictHistory {

  static final LocalDate END_OF_2021 = LocalDate.of(2021, 12, 31);
  static final LocalDate END = LocalDate.of(2022, 12, 31);
  private static final Official SOMEBODY = new Official("tlsc.zhuangan", "XH-NZ-TLSC.community-cadre");
  private final TestClock clock;
  private final TopicDesk topics;
  private final EvaluationDesk evaluations;
  private final RuleBook rules;
  private final Map<TopicState, Ruling> rulings = new EnumMap<>(TopicState.class);
  private final List<Unit> communities;
  private final Deque<TopicNumber> inHand = new ArrayDeque<>();
  private final Deque<TopicNumber> postponed = new ArrayDeque<>();
  private final List<TopicNumber> pending = new ArrayList<>();
  private LocalDate day = LocalDate.of(2021, 1, 4);
  private int received;
  private int acts;

  DistrictHistory(TestClock clock, TopicDesk topics, EvaluationDesk evaluations, RuleBook rules, Organisation organisation) {
    this.clock = clock;
    this.topics = topics;
    this.evaluations = evaluations;
    this.rules = rules;
    this.communities = Stream.of(UnitType.COMMUNITY, UnitType.VILLAGE).flatMap(type -> organisation.units(type, END_OF_2021).stream()).toList();
  }

  /** The first year: 575 + 190 + (40 + 12 + 20 + 5) = 842. */
  void year2021() {
    receive(765, TopicState.IN_PROGRESS);
    receive(40, TopicState.DIVERTED);
    receive(12, TopicState.REJECTED);
    receive(20, TopicState.POSTPONED);
    receive(5, TopicState.PENDING);
    close(575);
    at(END_OF_2021);
  }

  /** The second: what was left waiting goes on; 1,194 more are closed, 246 stay in hand, 75 in other states. */
  void year2022() {
    day = LocalDate.of(2022, 1, 4);
    at(day);
    postponed.forEach(topic -> {
      topics.review(topic, new Review(ReviewDecision.RESUME, "条件具备，恢复办理", null), TopicState.IN_PROGRESS, SOMEBODY);
      inHand.add(topic);
    });
    pending.forEach(topic -> screen(topic, TopicState.IN_PROGRESS));
    receive(1225, TopicState.IN_PROGRESS);
    receive(13, TopicState.DIVERTED);
    receive(4, TopicState.REJECTED);
    receive(5, TopicState.POSTPONED);
    receive(1, TopicState.PENDING);
    close(1194);
    at(END);
  }

  private void receive(int count, TopicState state) {
    for (var n = 0; n < count; n++) {
      pass();
      var topic = topics.register(new Intake("第%d件".formatted(++received), "居民反映", "小区", Source.values()[received % Source.values().length],
          "江小北", null), communities.get(received * 7 % communities.size()).code(), SOMEBODY).number();
      screen(topic, state);
    }
  }

  private void screen(TopicNumber topic, TopicState state) {
    if (state == TopicState.PENDING) {
      pending.add(topic);
      return;
    }
    var divert = state == TopicState.DIVERTED;
    topics.screen(topic, new Screening(null, divert ? Affair.PRIVATE_CLAIM : Affair.PUBLIC_AFFAIR,
        state == TopicState.REJECTED ? TopicField.OTHER : TopicField.PUBLIC_SERVICE, Category.values()[received % 5], null,
        Direction.values()[0], state != TopicState.POSTPONED, divert ? "人民调解委员会" : null, null), SOMEBODY);
    topics.decideScreening(topic, rulings.computeIfAbsent(state,
        any -> rules.decide(RuleTable.TOPIC_SCREENING, Instant.now(clock), topics.screeningFacts(topic))), SOMEBODY);
    if (state == TopicState.IN_PROGRESS) {
      inHand.add(topic);
    } else if (state == TopicState.POSTPONED) {
      postponed.add(topic);
    }
  }

  private void close(int count) {
    IntStream.range(0, count).forEach(n -> {
      pass();
      var topic = inHand.remove();
      if (n % 10 == 0) {
        evaluations.evaluate(topic, new EvaluationReport("共谋", "共建", "共享", "共评", 8, 1, 1, 0, "公示栏"), SOMEBODY);
      }
      topics.close(topic, SOMEBODY);
    });
  }

  // seven a day; each year has room for all of it
  private void pass() {
    if (++acts % 7 == 0) {
      day = day.plusDays(1);
    }
    at(day);
  }

  private void at(LocalDate on) {
    clock.set("%sT10:00:00+08:00".formatted(on));
  }
}
