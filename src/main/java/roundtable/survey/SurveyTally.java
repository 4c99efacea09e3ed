package roundtable.survey;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The result in numbers: counted once, after the end and under the survey's row, so that no late answer is missing from it. */
@Component
class SurveyTally {

  static final String ON_PAPER = "P";
  private static final String ANSWERS = """
      insert into survey_tally (survey, community, question, choice, answers)
      select survey, community, 0, '', count(*) from survey_answer where survey = ? group by survey, community""";
  private static final String PAPERS = """
      insert into survey_tally (survey, community, question, choice, answers)
      select survey, community, 0, 'P', count(*) from survey_answer where survey = ? and sheet is not null group by survey, community""";
  private static final String ANSWERED = """
      insert into survey_tally (survey, community, question, choice, answers)
      select survey, community, question, '', count(distinct answer) from survey_pick where survey = ? group by survey, community, question""";
  private static final String PICKED = """
      insert into survey_tally (survey, community, question, choice, answers)
      select survey, community, question, choice, count(*) from survey_pick where survey = ? group by survey, community, question, choice""";
  private static final String WRITTEN = """
      insert into survey_tally (survey, community, question, choice, answers)
      select survey, community, question, '', count(*) from survey_text where survey = ? group by survey, community, question""";

  private final Surveys surveys;
  private final JdbcClient jdbc;
  private final Clock clock;

  SurveyTally(Surveys surveys, JdbcClient jdbc, Clock clock) {
    this.surveys = surveys;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Counts an ended survey, unless it is counted. */
  @Transactional
  public void drawUp(String number) {
    if (surveys.survey(number).isTallied()) {
      return;
    }
    var survey = surveys.held(number);
    if (!survey.isTallied() && survey.state(Instant.now(clock)) == SurveyState.ENDED) {
      for (var statement : new String[] {ANSWERS, PAPERS, ANSWERED, PICKED, WRITTEN}) {
        jdbc.sql(statement).param(number).update();
      }
      survey.tallied(Instant.now(clock));
      surveys.save(survey);
    }
  }

  /** Counts all that have ended since. */
  @Transactional
  public void drawUpEnded() {
    jdbc.sql("select number from survey where closes_at <= ? and tallied_at is null order by number")
        .param(Instant.now(clock).atOffset(ZoneOffset.UTC)).query(String.class).list().forEach(this::drawUp);
  }

  /** How many answers ticked it, everywhere. */
  int of(Survey survey, Demand demand) {
    drawUp(survey.number());
    return jdbc.sql("""
            select coalesce(sum(t.answers), 0) from survey_tally t
              join survey_question q on q.survey = t.survey and q.number = t.question and q.kind = 'MENU'
             where t.survey = ? and t.question = ? and t.choice = ?""")
        .params(survey.number(), demand.question(), demand.choice()).query(Integer.class).single();
  }
}
