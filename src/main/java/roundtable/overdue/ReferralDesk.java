package roundtable.overdue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.organisation.Role;

/**
 * 是否提请移送: decided by a person, kept either way, told to the discipline commission when confirmed (R47, A13). Nothing of
 * it is in the timeline: the unit concerned reads that.
 */
@Service
@Transactional
public class ReferralDesk {

  private final RunningClocks clocks;
  private final OrderDesk orders;
  private final ReferralFlow flow;
  private final JdbcClient jdbc;
  private final Clock clock;

  ReferralDesk(RunningClocks clocks, OrderDesk orders, ReferralFlow flow, JdbcClient jdbc, Clock clock) {
    this.clocks = clocks;
    this.orders = orders;
    this.flow = flow;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Records the decision; true when a referral is proposed. */
  public boolean decide(long clockId, ReferralChoice choice, Official by) {
    var late = clocks.clock(clockId);
    if (orders.isResponsible(clockId, by.post().substring(0, by.post().indexOf('.'))) && !by.post().endsWith(Role.SECRETARIAT.code())) {
      throw new Refusal("督办单点名了您所在的单位，应当回避；这项任务改由理事会办公室办理，请返回待办列表刷新");
    }
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
