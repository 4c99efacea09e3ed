package roundtable.opinion;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import roundtable.kernel.TopicNumber;

/** 初步协商方案 as it is kept. */
record DraftProposal(@Id Long id, TopicNumber topic, String content, String ways, Instant recordedAt) {}
