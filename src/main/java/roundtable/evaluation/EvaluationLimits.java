package roundtable.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import roundtable.calendar.WorkingCalendar;
import roundtable.kernel.WrittenDate;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;
import roundtable.rules.Ruling;
import roundtable.topic.Topic;
import roundtable.topic.TopicState;

/** What the table {@code evaluation-limits} says for a topic, in days. */
@Component
class EvaluationLimits {

  private final RuleBook rules;
  private final WorkingCalendar calendar;
  private final Clock clock;

  EvaluationLimits(RuleBook rules, WorkingCalendar calendar, Clock clock) {
    this.rules = rules;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** What holds now: how many {@code codes} a topic gets at most, within how many {@code reviewDays} the dissatisfied are answered. */
  Ruling now(Topic topic) {
    return of(topic, clock.instant());
  }

  /** @param signedOff whether the evaluation has begun */
  VoiceState state(Topic topic, boolean signedOff) {
    if (topic.state() == TopicState.CLOSED) {
      return afterClose(topic);
    }
    return new VoiceState(topic.state() == TopicState.IN_PROGRESS && signedOff ? null
        : "议题%s现在没有在评议：完工、核验以后才评议".formatted(topic.number()), false, null);
  }

  // an unknown year keeps the door open
  private VoiceState afterClose(Topic topic) {
    var lastDay = calendar.addWorkingDays(LocalDate.ofInstant(topic.closedAt(), clock.getZone()),
        of(topic, topic.closedAt()).number("lateDays"));
    var over = lastDay.filter(LocalDate.now(clock)::isAfter).isPresent();
    var written = lastDay.map(WrittenDate::of).orElse("待国务院通知的日期");
    return new VoiceState(over ? "评议已于%s截止。还有意见，请向社区（村）反映或者提出新的议题".formatted(written) : null, true, written);
  }

  private Ruling of(Topic topic, Instant at) {
    return rules.decide(RuleTable.EVALUATION_LIMITS, at, Map.of("level", topic.level().name()));
  }
}
