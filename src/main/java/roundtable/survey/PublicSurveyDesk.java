package roundtable.survey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;
import roundtable.privacy.Mask;

/** What residents see of the surveys; reads only, and nobody's words. */
@Service
@Transactional(readOnly = true)
public class PublicSurveyDesk {

  private static final int SIZE = 20;
  private static final String LINES = """
      select s.number, s.title, s.plan_year, s.opens_at, s.closes_at, (select u.name from unit u where u.code = s.unit and u.valid_from <= :today
          order by u.valid_from desc limit 1) as unit_name from survey s""";
  private static final String PLACES = """
      select p.street, p.community, s.name as streetName, c.name from survey_place p
        join unit s on s.code = p.street and s.valid_from = (select max(v.valid_from) from unit v where v.code = p.street and v.valid_from <= :today)
        join unit c on c.code = p.community and c.valid_from = (select max(v.valid_from) from unit v where v.code = p.community and v.valid_from <= :today)
       where p.survey = :survey order by p.street, p.community""";

  private final Surveys surveys;
  private final JdbcClient jdbc;
  private final Clock clock;

  PublicSurveyDesk(Surveys surveys, JdbcClient jdbc, Clock clock) {
    this.surveys = surveys;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Row(String street, String community, String streetName, String name) {}

  /** Those that run or will, the first to end first; or those that have ended, the latest first. */
  public SurveyList list(boolean ended, int page) {
    var rows = jdbc.sql(LINES + (ended ? " where s.closes_at <= :now order by s.closes_at desc" : " where s.closes_at > :now order by s.closes_at")
            + ", s.number limit :limit offset :offset").param("today", LocalDate.now(clock)).param("now", Instant.now(clock).atOffset(ZoneOffset.UTC))
        .param("limit", SIZE + 1).param("offset", (page - 1L) * SIZE).query((row, n) -> line(row)).list();
    return new SurveyList(rows.subList(0, Math.min(SIZE, rows.size())), page, rows.size() > SIZE);
  }

  /**
   * One survey.
   *
   * @throws roundtable.kernel.AccessRefusal when there is none of that number
   */
  public PublicSurvey survey(String number) {
    var survey = surveys.survey(number);
    var line = jdbc.sql(LINES + " where s.number = :number").param("today", LocalDate.now(clock)).param("number", survey.number())
        .query((row, n) -> line(row)).single();
    return new PublicSurvey(line, shown(survey.purpose()), survey.edition(), editions(survey), survey.revision(),
        shown(surveys.questionnaire(survey)), streets(survey), survey.answers(), events(survey));
  }

  /** The survey from which a topic came (R68). */
  public Optional<SurveyLine> ofTopic(TopicNumber topic) {
    return jdbc.sql(LINES + " join survey_demand d on d.survey = s.number where d.topic = :topic").param("today", LocalDate.now(clock))
        .param("topic", topic.value()).query((row, n) -> line(row)).optional();
  }

  private SurveyLine line(ResultSet row) throws SQLException {
    var opensAt = row.getObject("opens_at", OffsetDateTime.class).toInstant();
    var closesAt = row.getObject("closes_at", OffsetDateTime.class).toInstant();
    return new SurveyLine(row.getString("number"), shown(row.getString("title")), row.getInt("plan_year"), row.getString("unit_name"),
        SurveyState.of(opensAt, closesAt, Instant.now(clock)),
        "%s至%s".formatted(WrittenDate.of(LocalDate.ofInstant(opensAt, clock.getZone())), surveys.ended(closesAt)));
  }

  private List<String> editions(Survey survey) {
    return jdbc.sql("select number from survey where series = (select series from survey where number = ?) order by edition")
        .param(survey.number()).query(String.class).list();
  }

  private List<PublicSurvey.Street> streets(Survey survey) {
    return jdbc.sql(PLACES).param("survey", survey.number()).param("today", LocalDate.now(clock)).query(Row.class).list().stream()
        .collect(groupingBy(Row::street, LinkedHashMap::new, toList())).values().stream()
        .map(rows -> new PublicSurvey.Street(rows.get(0).street(), rows.get(0).streetName(),
            rows.stream().map(row -> new PublicSurvey.Community(row.community(), row.name())).toList())).toList();
  }

  private List<PublicSurvey.Moment> events(Survey survey) {
    return jdbc.sql("select recorded_at, kind, reason from survey_event where survey = ? order by id").param(survey.number())
        .query((row, n) -> new PublicSurvey.Moment(
            row.getObject(1, OffsetDateTime.class).atZoneSameInstant(clock.getZone()).toLocalDate(),
            row.getString(2).equals(SurveyEvents.OPENED) ? "开展" : SurveyChangeKind.valueOf(row.getString(2)).label(),
            shown(row.getString(3)))).list();
  }

  private static Questionnaire shown(Questionnaire asked) {
    return new Questionnaire(asked.questions().stream().map(each -> new SurveyQuestion(each.number(), each.kind(), shown(each.wording()),
        each.most(), each.choices().stream().map(PublicSurveyDesk::shown).toList())).toList());
  }

  private static String shown(String text) {
    return Mask.text(text, Set.of());
  }
}
