package roundtable.analysis;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import roundtable.kernel.TopicNumber;

/** One analysis of a topic; another round brings another one. */
record Analysis(@Id Long id, TopicNumber topic, @Embedded.Nullable AnalysisReport report, Instant analysedAt,
    String analysedBy) {}
