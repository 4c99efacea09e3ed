package roundtable.publicity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.organisation.Organisation;
import roundtable.privacy.PersonalNames;
import roundtable.topic.TopicDesk;

/** The texts of the notices, every edition kept. */
@Component
class NoticeTexts {

  private final JdbcClient jdbc;
  private final TopicDesk topics;
  private final Organisation organisation;
  private final PersonalNames names;
  private final Clock clock;

  NoticeTexts(JdbcClient jdbc, TopicDesk topics, Organisation organisation, PersonalNames names, Clock clock) {
    this.jdbc = jdbc;
    this.names = names;
    this.topics = topics;
    this.organisation = organisation;
    this.clock = clock;
  }

  void publish(Notice notice, TaskPlan plan, Instant at, String reason) {
    var text = NoticeText.of(notice, editions(notice.number()) + 1, plan, topics.topic(notice.topic()).intake().title(),
        organisation.nameOf(plan.undertakingUnit(), LocalDate.now(clock)),
        names.of(notice.topic()), at, reason);
    jdbc.sql("""
            insert into notice_text (notice, edition, content, sha256, published_at, reason)
            values (?, ?, ?, ?, ?, ?)""")
        .params(text.notice(), text.edition(), text.content(), text.sha256(), at.atOffset(ZoneOffset.UTC), reason)
        .update();
  }

  private int editions(String notice) {
    return jdbc.sql("select count(*) from notice_text where notice = ?").param(notice).query(Integer.class).single();
  }
}
