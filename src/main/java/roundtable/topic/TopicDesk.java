package roundtable.topic;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.journal.LedgerChange;
import roundtable.journal.LedgerColumn;
import roundtable.kernel.Level;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.memory.TransactionMemory;
import roundtable.organisation.Organisation;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;
import roundtable.rules.Ruling;

/** 第一步 确定议题: register, screen, place at a level, postpone, divert, close. */
@Service
@Transactional
public class TopicDesk {

  private final Topics topics;
  private final TopicNumbers numbers;
  private final JdbcAggregateTemplate facts;
  private final Organisation organisation;
  private final RuleBook rules;
  private final Journal journal;
  private final Clock clock;
  private final TransactionMemory<TopicNumber, Topic> known = new TransactionMemory<>();

  TopicDesk(Topics topics, TopicNumbers numbers, JdbcAggregateTemplate facts, Organisation organisation,
      RuleBook rules, Journal journal, Clock clock) {
    this.topics = topics;
    this.numbers = numbers;
    this.facts = facts;
    this.organisation = organisation;
    this.rules = rules;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Registers a topic for a community or village.
   *
   * @param community code of the unit whose party organisation owns the topic (R10)
   */
  public Topic register(Intake intake, String community, Official by) {
    // the number's year and the moment are the same year's, at midnight of New Year too
    var now = Instant.now(clock);
    var today = LocalDate.ofInstant(now, clock.getZone());
    var street = organisation.streetOf(community, today).code();
    var topic = new Topic(numbers.next(today.getYear()), intake, community, street, now);
    var saved = save(topic);
    journal.open(saved.number(), by, EventKind.REGISTERED,
        "登记议题：%s；来源：%s（%s）".formatted(intake.title(), intake.source().label(), intake.source().origin().label()),
        told(saved).and(LedgerColumn.SOURCE, intake.source()).and(LedgerColumn.STREET, street).and(LedgerColumn.COMMUNITY, community)
            .and(LedgerColumn.RECEIVED_ON, today));
    return saved;
  }

  /** The next number of a year, for a topic that was worked on before there was this system. */
  public TopicNumber numberOf(int year) {
    return numbers.next(year);
  }

  /** The topic of that number. */
  @Transactional(readOnly = true)
  public Topic topic(TopicNumber number) {
    return known.get(number,
        () -> topics.findById(number).orElseThrow(() -> new Refusal("没有编号为%s的议题".formatted(number))));
  }

  /** Refuses a topic that somebody has looked at already. */
  @Transactional(readOnly = true)
  public void refuseUnlessPending(TopicNumber number) {
    if (topic(number).state() != TopicState.PENDING) {
      throw new Refusal("议题%s已经开始办理".formatted(number));
    }
  }

  /** Records what the screening found (R58–R65); a title that would tell of somebody is put right, which the timeline keeps. */
  public void screen(TopicNumber number, Screening found, Official by) {
    var topic = topic(number);
    var raised = topic.intake().title();
    topic.screen(found);
    save(topic);
    if (!topic.intake().title().equals(raised)) {
      journal.record(number, by, EventKind.TITLE_CORRECTED, "标题“%s”改为“%s”".formatted(raised, topic.intake().title()),
          told(topic));
    }
  }

  /** What the table {@code topic-screening} asks about the topic. */
  @Transactional(readOnly = true)
  public Map<String, Object> screeningFacts(TopicNumber number) {
    var found = topic(number).screening();
    return Map.of("affair", found.affair().name(), "field", found.field().name(), "ready", found.ready());
  }

  /** Applies what the table decided: accepted, diverted with a receipt, rejected or postponed, each with its reason. */
  public ScreeningOutcome decideScreening(TopicNumber number, Ruling ruling, Official by) {
    var topic = topic(number);
    var outcome = ScreeningOutcome.valueOf(ruling.text("outcome"));
    var reason = ruling.text("reason");
    switch (outcome) {
      case ACCEPTED -> topic.accept(reason);
      case REJECTED -> topic.reject(reason);
      case POSTPONED -> topic.postpone(reason);
      case DIVERTED -> divert(topic, topic.screening().divertTo(), reason, by);
    }
    save(topic);
    journal.record(number, by, outcome.event(), reason, ruling, told(topic));
    return outcome;
  }

  /** Postpones a topic on which no agreement was possible (R78). */
  public void postpone(TopicNumber number, String reason, Official by) {
    var topic = topic(number);
    topic.postpone(reason);
    save(topic);
    journal.record(number, by, EventKind.POSTPONED, reason, told(topic));
  }

  /**
   * Decides what becomes of a postponed topic.
   *
   * @param resumed the state in which it goes on when it is taken up again
   */
  public ReviewDecision review(TopicNumber number, Review review, TopicState resumed, Official by) {
    var topic = topic(number);
    if (review.decision() == ReviewDecision.RESUME) {
      topic.resume(resumed, review.reason());
      journal.record(number, by, EventKind.RESUMED, review.reason(), told(topic));
    } else {
      divert(topic, review.divertTo(), review.reason(), by);
      journal.record(number, by, EventKind.DIVERTED, review.reason(), told(topic));
    }
    save(topic);
    return review.decision();
  }

  /** Places the topic at the level that solves it (R62); it never sinks below one it was lifted to. */
  public Level placeAtLevel(TopicNumber number, Ruling ruling, Official by) {
    var topic = topic(number);
    var decided = Level.valueOf(ruling.text("level"));
    if (decided.compareTo(topic.level()) > 0) {
      topic.placeAt(decided);
      save(topic);
    }
    journal.record(number, by, EventKind.LEVEL_DECIDED,
        "解决主体：%s；报送：%s".formatted(topic.level().label(), ruling.text("reportTo")), ruling, told(topic));
    return topic.level();
  }

  /** Places the topic at the level that has taken it over (R62). */
  public void liftTo(TopicNumber number, Level level) {
    var topic = topic(number);
    topic.liftTo(level);
    save(topic);
  }

  /** Closes the topic: 销号 (R83). */
  public void close(TopicNumber number, Official by) {
    var topic = topic(number);
    var now = Instant.now(clock);
    var ruling = rules.decide(RuleTable.EVALUATION_LIMITS, now, Map.of("level", topic.level().name()));
    topic.close(now);
    save(topic);
    journal.record(number, by, EventKind.CLOSED, "议题办结销号；居民不满意的，%d个工作日内仍可评议".formatted(ruling.number("lateDays")),
        ruling, told(topic));
  }

  /** A closed topic is worked on again (R103): 已办结 back to 办理中. */
  public void reopen(TopicNumber number, String reason, Official by) {
    var topic = topic(number);
    topic.reopen(reason);
    save(topic);
    // the sign-off of before counts no longer
    journal.record(number, by, EventKind.REOPENED, reason,
        told(topic).and(LedgerColumn.SIGNED_OFF_ON, null).and(LedgerColumn.VERIFIER, null));
  }

  /** What the ledger keeps of a topic's own. */
  private LedgerChange told(Topic topic) {
    return LedgerChange.of(LedgerColumn.TITLE, topic.intake().title())
        .and(LedgerColumn.CATEGORY, topic.screening() == null ? null : topic.screening().category())
        .and(LedgerColumn.LEVEL, topic.level()).and(LedgerColumn.STATE, topic.state()).and(LedgerColumn.REASON, topic.stateReason())
        .and(LedgerColumn.CLOSED_ON, topic.closedAt() == null ? null : LocalDate.ofInstant(topic.closedAt(), clock.getZone()));
  }

  private Topic save(Topic topic) {
    return known.keep(topic.number(), topics.save(topic));
  }

  private void divert(Topic topic, String to, String reason, Official by) {
    topic.divert("%s；转办去向：%s".formatted(reason.replaceFirst("[。；，]+$", ""), to));
    var receipt = "HZ-" + topic.number().value().substring("YT-".length());
    facts.insert(new Diversion(receipt, topic.number(), to, reason, Instant.now(clock), by.person()));
  }
}
