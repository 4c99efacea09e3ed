package roundtable.publicity;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import roundtable.kernel.TopicNumber;

/**
 * 原则同意: the answer of a party that the plan binds (R81).
 *
 * @param party name of the unit, leader or stakeholder
 * @param post post that answers, for a stakeholder without a login the community's cadre
 * @param agreed null while unanswered
 */
public record Consent(@Id Long id, TopicNumber topic, int edition, String party, String post, Boolean agreed,
    String remark, Instant answeredAt, String answeredBy) {

  Consent answered(ConsentAnswer answer, Instant at, String by) {
    return new Consent(id, topic, edition, party, post, answer.agreed(), answer.remark(), at, by);
  }
}
