package roundtable.opinion;

import java.time.Clock;
import java.time.Instant;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;

/** 第二步 征求意见: visits and opinions, numbers in the journal, names only in the register. */
@Service
@Transactional
public class OpinionDesk {

  private final JdbcAggregateTemplate facts;
  private final Journal journal;
  private final Clock clock;

  OpinionDesk(JdbcAggregateTemplate facts, Journal journal, Clock clock) {
    this.facts = facts;
    this.journal = journal;
    this.clock = clock;
  }

  /** Records the visits of the 民情理事会 (R75). */
  public void recordVisits(TopicNumber topic, VisitReport report, Official by) {
    var now = Instant.now(clock);
    facts.insertAll(report.visits().stream()
        .map(v -> new Visit(null, topic, v.household(), v.visitedOn(), v.visitor(), v.finding(), report.photos(), now))
        .toList());
    journal.record(topic, by, EventKind.VISITED, "入户走访核实%d户".formatted(report.visits().size()));
  }

  /** Records the draft and what was said about it (R75, A24). */
  public void recordSurvey(TopicNumber topic, OpinionSurvey survey, Official by) {
    var now = Instant.now(clock);
    facts.insert(new DraftProposal(null, topic, survey.proposal(), survey.ways(), now));
    facts.insertAll(survey.voices().stream()
        .map(v -> new Opinion(null, topic, v.speaker(), v.stance(), v.content(), now))
        .toList());
    var opposed = survey.voices().stream().filter(v -> v.stance() == Stance.OPPOSE).count();
    journal.record(topic, by, EventKind.OPINIONS_COLLECTED,
        "形成初步协商方案，征求意见%d条，其中反对%d条".formatted(survey.voices().size(), opposed));
  }
}
