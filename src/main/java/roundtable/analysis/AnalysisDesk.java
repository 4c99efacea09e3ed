package roundtable.analysis;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;

/** 第三步 分析研判: the meeting of the 民情理事会 and what it found. */
@Service
@Transactional
public class AnalysisDesk {

  private final Analyses analyses;
  private final Journal journal;
  private final Clock clock;

  AnalysisDesk(Analyses analyses, Journal journal, Clock clock) {
    this.analyses = analyses;
    this.journal = journal;
    this.clock = clock;
  }

  /** Records the analysis (R76). */
  public void analyse(TopicNumber topic, AnalysisReport report, Official by) {
    analyses.save(new Analysis(null, topic, report, Instant.now(clock), by.person()));
    journal.record(topic, by, EventKind.ANALYSED, "可行性：%s；涉及范围：%s".formatted(report.feasibility().label(), report.scope()));
  }

  /** What the table {@code responsible-level} asks about the topic, from its latest analysis. */
  @Transactional(readOnly = true)
  public Map<String, Object> levelFacts(TopicNumber topic) {
    var report = analyses.findFirstByTopicOrderByIdDesc(topic)
        .orElseThrow(() -> new Refusal("议题%s还没有分析研判".formatted(topic))).report();
    return Map.of("communityCanSolve", report.communityCanSolve(), "districtNeeded", report.districtNeeded(),
        "crossStreet", report.crossStreet());
  }
}
