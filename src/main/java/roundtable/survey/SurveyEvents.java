package roundtable.survey;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.kernel.Official;

/** What was done with a survey, by whom for which post, when and why; never changed. */
@Component
class SurveyEvents {

  static final String OPENED = "OPENED";
  private final JdbcClient jdbc;
  private final Clock clock;

  SurveyEvents(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void record(Survey survey, String kind, String reason, Official by) {
    jdbc.sql("insert into survey_event (survey, kind, reason, person, post, recorded_at) values (?, ?, ?, ?, ?, ?)")
        .params(survey.number(), kind, reason, by.person(), by.post(), Instant.now(clock).atOffset(ZoneOffset.UTC)).update();
  }
}
