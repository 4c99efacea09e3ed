package roundtable.topic;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import roundtable.kernel.TopicNumber;

/** 转办回执: where a claim went, why, and the number under which its proposer can ask (R64). */
public record Diversion(@Id String receiptNumber, TopicNumber topic, String divertTo, String reason, Instant issuedAt,
    String issuedBy) {}
