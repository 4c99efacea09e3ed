package roundtable.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;

/** 效果评估: what the residents say of the result, recorded by the community and published (R103, R104). */
@Service
@Transactional
public class EvaluationDesk {

  private final JdbcTemplate jdbc;
  private final Voices voices;
  private final EvaluationReviewDesk reviews;
  private final Journal journal;
  private final Clock clock;

  EvaluationDesk(JdbcTemplate jdbc, Voices voices, EvaluationReviewDesk reviews, Journal journal, Clock clock) {
    this.jdbc = jdbc;
    this.voices = voices;
    this.reviews = reviews;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Records the evaluation and where it was published; what residents said over their codes is in it. The topic ends with it:
   * whoever was dissatisfied with a reason gets an answer.
   */
  public void evaluate(TopicNumber topic, EvaluationReport report, Official by) {
    // first, for from here on nobody else writes about the topic: no voice comes between the count and the publication
    journal.record(topic, by, EventKind.EVALUATED, "居民%d人评议：很满意%d、满意%d、基本满意%d、不满意%d；结果公示于%s".formatted(
        report.answers(), report.verySatisfied(), report.satisfied(), report.fairlySatisfied(), report.dissatisfied(),
        report.publishedIn()), report.told());
    var online = voices.tally(topic);
    report.refuseFewerThan(online);
    keep(topic, report, by);
    if (online.of(Grade.DISSATISFIED) > 0) {
      reviews.beginIfWanted(topic);
    }
  }

  private void keep(TopicNumber topic, EvaluationReport report, Official by) {
    jdbc.update("""
            insert into evaluation (topic, planned_together, built_together, shared_together, assessed_together,
              very_satisfied, satisfied, fairly_satisfied, dissatisfied, published_in, evaluated_at, evaluated_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        topic.value(), report.plannedTogether(), report.builtTogether(), report.sharedTogether(),
        report.assessedTogether(), report.verySatisfied(), report.satisfied(), report.fairlySatisfied(),
        report.dissatisfied(), report.publishedIn(), Instant.now(clock).atOffset(ZoneOffset.UTC), by.person());
  }

  /** How many judged how over their codes so far. */
  @Transactional(readOnly = true)
  public EvaluationTally tally(TopicNumber topic) {
    return voices.tally(topic);
  }
}
