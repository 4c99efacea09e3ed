package roundtable.overdue;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;

/** 催办: whoever has the overdue step was told to say why, and what they do about it. */
class Urge {

  @Id private Long id;
  private final long clockId;
  private final TopicNumber topic;
  private final String posts;
  private final Instant urgedAt;
  private String cause;
  private String measures;
  private LocalDate doneBy;
  private Instant answeredAt;
  private String answeredBy;
  @Version private int version;

  Urge(long clockId, TopicNumber topic, String posts, Instant urgedAt) {
    this.clockId = clockId;
    this.topic = topic;
    this.posts = posts;
    this.urgedAt = urgedAt;
  }

  void answer(UrgeAnswer answer, Instant at, String by) {
    if (answeredAt != null) {
      throw new Refusal("这次催办已经答复过，不必再答");
    }
    cause = answer.cause();
    measures = answer.measures();
    doneBy = answer.doneBy();
    answeredAt = at;
    answeredBy = by;
  }

  String posts() {
    return posts;
  }
}
