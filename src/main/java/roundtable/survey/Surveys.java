package roundtable.survey;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.Refusal;
import roundtable.kernel.WrittenDate;

/** The surveys with their questions. Whoever changes one, answers it or counts it holds its row. */
@Component
class Surveys {

  private final SurveyRows rows;
  private final JdbcClient jdbc;
  private final Clock clock;

  Surveys(SurveyRows rows, JdbcClient jdbc, Clock clock) {
    this.rows = rows;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Of what was chosen from a list: a number, and words after it. */
  Survey survey(String chosen) {
    var number = chosen.strip().split("[\\s/]", 2)[0];
    return rows.findById(number).orElseThrow(() -> new AccessRefusal("没有编号为“%s”的普查，请从列表中选择".formatted(
        number.substring(0, Math.min(30, number.length())))));
  }

  /** The same, held until the transaction ends: what is read afterwards is what stands. */
  Survey held(String chosen) {
    var number = survey(chosen).number();
    jdbc.sql("select number from survey where number = ? for update").param(number).query(String.class).single();
    return survey(number);
  }

  Survey running(String chosen) {
    var survey = held(chosen);
    switch (survey.state(Instant.now(clock))) {
      case COMING -> throw new Refusal("《%s》还没有开始，从%s起可以作答".formatted(survey.title(), said(survey.opensAt())));
      case ENDED -> throw new Refusal("《%s》已于%s截止，没有收到".formatted(survey.title(), ended(survey)));
      case RUNNING -> { }
    }
    return survey;
  }

  /** 2022年2月28日24时, or the moment at which it was ended early. */
  String ended(Survey survey) {
    return ended(survey.closesAt());
  }

  String ended(Instant closesAt) {
    var last = LocalDateTime.ofInstant(closesAt, clock.getZone());
    return last.toLocalTime().toSecondOfDay() == 0 ? WrittenDate.of(last.toLocalDate().minusDays(1)) + "24时" : said(closesAt);
  }

  private String said(Instant moment) {
    return WrittenDate.of(LocalDateTime.ofInstant(moment, clock.getZone()));
  }

  Survey save(Survey survey) {
    return rows.save(survey);
  }

  Questionnaire questionnaire(Survey survey) {
    return new Questionnaire(jdbc.sql("select number, kind, wording, most, choices from survey_question where survey = ? order by number")
        .param(survey.number()).query((row, n) -> new SurveyQuestion(row.getInt(1), QuestionKind.valueOf(row.getString(2)),
            row.getString(3), row.getInt(4), choices(row.getString(5)))).list());
  }

  void ask(Survey survey, Questionnaire questionnaire) {
    jdbc.sql("delete from survey_question where survey = ?").param(survey.number()).update();
    questionnaire.questions().forEach(question -> jdbc.sql(
            "insert into survey_question (survey, number, kind, wording, most, choices) values (?, ?, ?, ?, ?, ?)")
        .params(survey.number(), question.number(), question.kind().name(), question.wording(), question.most(),
            String.join("\n", question.choices())).update());
  }

  private static List<String> choices(String lines) {
    return Stream.of(lines.split("\n")).filter(line -> !line.isEmpty()).toList();
  }
}
