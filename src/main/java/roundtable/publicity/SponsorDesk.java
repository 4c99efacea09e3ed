package roundtable.publicity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;
import roundtable.organisation.DutyRoster;
import roundtable.topic.TopicDesk;

/** 挂帅督办: the leader named in the plan of a street's or the district's project, and what they did for it (R85). */
@Service
@Transactional
public class SponsorDesk {

  private final TopicDesk topics;
  private final PlanDesk plans;
  private final DutyRoster roster;
  private final JdbcClient jdbc;
  private final Journal journal;
  private final Clock clock;

  SponsorDesk(TopicDesk topics, PlanDesk plans, DutyRoster roster, JdbcClient jdbc, Journal journal, Clock clock) {
    this.topics = topics;
    this.plans = plans;
    this.roster = roster;
    this.jdbc = jdbc;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Records what the leader did; by whoever acts for that post.
   *
   * @return the topic
   */
  public TopicNumber record(SponsorEntry entry, String person) {
    var topic = topics.topic(new TopicNumber(entry.topicNumber().strip()));
    var by = new Official(person, sponsor(topic.number()));
    refuseOthers(by);
    refuseImpossible(topic.number(), entry, LocalDate.ofInstant(topic.receivedAt(), clock.getZone()));
    jdbc.sql("""
            insert into sponsor_entry (topic, post, person, acted_on, deed, gathered, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?)""")
        .params(topic.number().value(), by.post(), person, entry.actedOn(), entry.deed(), entry.gathered(),
            clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    journal.record(topic.number(), by, EventKind.SPONSORED, "挂帅督办（%s）：%s%s".formatted(WrittenDate.of(entry.actedOn()), entry.deed(),
        entry.gathered() == null || entry.gathered().isBlank() ? "" : "；汇聚资源、争取资金：" + entry.gathered()));
    return topic.number();
  }

  private String sponsor(TopicNumber topic) {
    var post = plans.latest(topic).sponsorPost();
    if (post == null) {
      throw new Refusal("议题%s由社区层面解决，没有挂帅督办的领导".formatted(topic));
    }
    return post;
  }

  private void refuseOthers(Official by) {
    if (!roster.mayAct(by.person(), by.post(), LocalDate.now(clock))) {
      throw new Refusal("这个项目由%s挂帅督办，请由本人或者代行职责的人登记".formatted(roster.titleOf(by.post())));
    }
  }

  private void refuseImpossible(TopicNumber topic, SponsorEntry entry, LocalDate received) {
    if (entry.actedOn().isBefore(received) || entry.actedOn().isAfter(LocalDate.now(clock))) {
      throw new Refusal("督办日期应在%s收到议题之后、今天之前，现为%s".formatted(WrittenDate.of(received), WrittenDate.of(entry.actedOn())));
    }
    var again = jdbc.sql("select exists (select 1 from sponsor_entry where topic = ? and acted_on = ? and deed = ?)")
        .params(topic.value(), entry.actedOn(), entry.deed()).query(Boolean.class).single();
    if (again) {
      throw new Refusal("%s的这次督办已经登记过，不必重复".formatted(WrittenDate.of(entry.actedOn())));
    }
  }
}
