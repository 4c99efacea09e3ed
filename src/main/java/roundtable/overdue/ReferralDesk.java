package roundtable.overdue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.Official;

/**
 * 是否提请移送: decided by a person, kept either way, told to the discipline commission when confirmed (R47, A13). Nothing of
 * it is in the timeline: the unit concerned reads that.
 */
@Service
@Transactional
public class ReferralDesk {

  private final RunningClocks clocks;
  private final ReferralFlow flow;
  private final JdbcClient jdbc;
  private final Clock clock;

  ReferralDesk(RunningClocks clocks, ReferralFlow flow, JdbcClient jdbc, Clock clock) {
    this.clocks = clocks;
    this.flow = flow;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Records the decision; true when a referral is proposed. */
  public boolean decide(long clockId, ReferralChoice choice, Official by) {
    var late = clocks.clock(clockId);
    jdbc.sql("""
            insert into referral_decision (clock_id, topic, proposed, ground, facts, decided_at, decided_by, decided_post)
            values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(clockId, late.topic().value(), choice.proposed(), choice.proposed() ? choice.ground().name() : null,
            choice.facts(), Instant.now(clock).atOffset(ZoneOffset.UTC), by.person(), by.post())
        .update();
    if (choice.proposed()) {
      flow.propose(late.topic(), clockId, choice.ground(), choice.facts(), by);
    }
    return choice.proposed();
  }
}
