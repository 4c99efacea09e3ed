package roundtable.opinion;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import roundtable.kernel.TopicNumber;

/** An opinion on the draft as it is kept. */
record Opinion(@Id Long id, TopicNumber topic, String speaker, Stance stance, String content, Instant recordedAt) {}
