package roundtable.survey;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;

/** Takes in answered questionnaires; whoever calls holds the survey. */
@Component
class SurveyAnswers {

  private final Surveys surveys;
  private final SurveyPlaces places;
  private final JdbcClient jdbc;
  private final Clock clock;

  SurveyAnswers(Surveys surveys, SurveyPlaces places, JdbcClient jdbc, Clock clock) {
    this.surveys = surveys;
    this.places = places;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** From where an answer came: the form's hash, or the sheet and who entered it. */
  record Way(String form, String sheet, String enteredBy) {}

  void take(Survey survey, String community, Map<Integer, List<String>> given, Way way) {
    if (!places.isAsked(survey, community)) {
      throw new Refusal("《%s》没有在您选的社区（村）开展，请从列表中选择".formatted(survey.title()));
    }
    var questionnaire = surveys.questionnaire(survey);
    var faults = questionnaire.faults(given);
    if (!faults.isEmpty()) {
      throw new Refusal(String.join("；", faults.values().stream().limit(10).toList()));
    }
    keep(survey, community, given, questionnaire, way);
    survey.take(Instant.now(clock));
    surveys.save(survey);
  }

  private void keep(Survey survey, String community, Map<Integer, List<String>> given, Questionnaire questionnaire, Way way) {
    var answer = answer(survey, community, way);
    given.forEach((number, answers) -> answers.forEach(each -> {
      if (questionnaire.question(number).orElseThrow().isWritten()) {
        jdbc.sql("insert into survey_text (answer, survey, community, question, words) values (?, ?, ?, ?, ?)")
            .params(answer, survey.number(), community, number, each).update();
      } else {
        jdbc.sql("insert into survey_pick (answer, survey, community, question, choice) values (?, ?, ?, ?, ?)")
            .params(answer, survey.number(), community, number, each).update();
      }
    }));
  }

  private long answer(Survey survey, String community, Way way) {
    var key = new GeneratedKeyHolder();
    jdbc.sql("insert into survey_answer (survey, community, form_hash, sheet, entered_by, given_at) values (?, ?, ?, ?, ?, ?)")
        .params(survey.number(), community, way.form(), way.sheet(), way.enteredBy(), Instant.now(clock).atOffset(ZoneOffset.UTC))
        .update(key, "id");
    return key.getKey().longValue();
  }
}
