package roundtable.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.AccessRefusal;

/** What residents wrote, for officials alone: a community its own, a street its communities', all of it for the unit that asks. */
@Service
@Transactional(readOnly = true)
public class SurveyWordsDesk {

  private static final int MOST = 50_000;
  private static final String WORDS = """
      select (select u.name from unit u where u.code = t.community and u.valid_from <= :today order by u.valid_from desc limit 1) as community,
          t.question, q.wording, t.words, a.given_at, a.sheet, d.topic from survey_text t
        join survey_answer a on a.id = t.answer join survey_question q on q.survey = t.survey and q.number = t.question
        join survey_place p on p.survey = t.survey and p.community = t.community
        left join survey_demand d on d.survey = t.survey and d.community = t.community and d.demand = concat('T', cast(t.id as varchar(20)))
       where t.survey = :survey and (:unit = '' or p.community = :unit or p.street = :unit) order by p.street, p.community, t.question, t.id limit :most""";

  private final Surveys surveys;
  private final SurveyOfficials officials;
  private final JdbcClient jdbc;
  private final Clock clock;

  SurveyWordsDesk(Surveys surveys, SurveyOfficials officials, JdbcClient jdbc, Clock clock) {
    this.surveys = surveys;
    this.officials = officials;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * One text.
   *
   * @param sheet number of the paper sheet; null when it came on-line
   * @param topic the topic that was made of it; null when none was
   */
  public record WrittenWords(String community, int question, String wording, String words, LocalDate givenOn, String sheet, String topic) {}

  /** All that the person may read. */
  public List<WrittenWords> of(String number, String person) {
    var survey = surveys.survey(number);
    return jdbc.sql(WORDS).param("survey", survey.number()).param("unit", unit(survey, person)).param("most", MOST)
        .param("today", LocalDate.now(clock)).query((row, n) -> new WrittenWords(row.getString(1), row.getInt(2), row.getString(3),
            row.getString(4), row.getObject(5, OffsetDateTime.class).atZoneSameInstant(clock.getZone()).toLocalDate(), row.getString(6),
            row.getString(7))).list();
  }

  /** Whose words: of one community, of one street, or empty for all. */
  private String unit(Survey survey, String person) {
    var organiser = officials.findOrganiser(person);
    if (organiser.isPresent() && organiser.get().mayChange(survey)) {
      return "";
    }
    return organiser.filter(SurveyOfficials.Acting::ofAStreet).or(() -> officials.findCadre(person)).map(SurveyOfficials.Acting::unit)
        .orElseThrow(() -> new AccessRefusal("没有找到可以查看的内容"));
  }
}
