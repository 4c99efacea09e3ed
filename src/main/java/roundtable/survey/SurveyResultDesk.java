package roundtable.survey;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.Refusal;
import roundtable.privacy.Mask;

/** 普查结果 by place, once the survey has ended: while it runs nobody learns from a changing number what a neighbour ticked. */
@Service
@Transactional
public class SurveyResultDesk {

  private static final String PLACES = """
      select p.street, p.community, coalesce(t.answers, 0) as answers,
          (select u.name from unit u where u.code = p.street and u.valid_from <= :today order by u.valid_from desc limit 1) as streetName,
          (select u.name from unit u where u.code = p.community and u.valid_from <= :today order by u.valid_from desc limit 1) as name
        from survey_place p left join survey_tally t on t.survey = p.survey and t.community = p.community and t.question = 0 and t.choice = ''
       where p.survey = :survey order by p.street, p.community""";
  private static final String COUNTS = """
      select t.question, t.choice, sum(t.answers) from survey_tally t
        join survey_place p on p.survey = t.survey and p.community = t.community
       where t.survey = :survey and (:place = '' or p.street = :place or p.community = :place) group by t.question, t.choice""";

  private final Surveys surveys;
  private final SurveyTally tally;
  private final JdbcClient jdbc;
  private final Clock clock;

  SurveyResultDesk(Surveys surveys, SurveyTally tally, JdbcClient jdbc, Clock clock) {
    this.surveys = surveys;
    this.tally = tally;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Row(String street, String community, int answers, String streetName, String name) {}

  /**
   * The result of an ended survey.
   *
   * @param code of a street or community; empty for all that were asked
   * @throws AccessRefusal for a place that is too small to be told alone
   */
  public SurveyResult of(String number, String code) {
    if (surveys.survey(number).state(Instant.now(clock)) != SurveyState.ENDED) {
      throw new Refusal("普查还没有截止，截止以后公布结果");
    }
    tally.drawUp(number);
    var rows = jdbc.sql(PLACES).param("survey", number).param("today", LocalDate.now(clock)).query(Row.class).list();
    var streets = rows.stream().map(Row::street).distinct().toList();
    if (code.isEmpty() || streets.size() == 1 && code.equals(streets.get(0))) {
      return whole(number, rows, streets);
    }
    if (streets.contains(code)) {
      refuseUnlessTold(code, streets(rows));
      return result(number, code, street(rows, code), communities(rows, code), null);
    }
    return community(number, rows, code, streets.size() > 1);
  }

  private SurveyResult whole(String number, List<Row> rows, List<String> streets) {
    var all = new PlaceAnswers("", streets.size() > 1 ? "全部" : rows.get(0).streetName(), rows.stream().mapToInt(Row::answers).sum());
    return result(number, "", all, streets.size() > 1 ? streets(rows) : rows.size() > 1 ? communities(rows, streets.get(0)) : List.of(), null);
  }

  private SurveyResult community(String number, List<Row> rows, String code, boolean isBelowAStreet) {
    var row = rows.stream().filter(each -> each.community().equals(code)).findFirst()
        .orElseThrow(() -> new AccessRefusal("这次普查没有查这个街道（镇）、社区（村），请从普查结果重新进入"));
    if (isBelowAStreet) {
      refuseUnlessTold(row.street(), streets(rows));
    }
    refuseUnlessTold(code, communities(rows, row.street()));
    return result(number, code, new PlaceAnswers(code, row.name(), row.answers()), List.of(),
        isBelowAStreet ? street(rows, row.street()) : null);
  }

  private SurveyResult result(String number, String code, PlaceAnswers place, List<PlaceAnswers> parts, PlaceAnswers above) {
    var counts = new HashMap<String, Integer>();
    jdbc.sql(COUNTS).param("survey", number).param("place", code).query(row -> {
      counts.put(row.getInt(1) + row.getString(2), row.getInt(3));
    });
    var told = place.answers() >= SmallCounts.FEWEST;
    var planned = planned(number);
    var questions = surveys.questionnaire(surveys.survey(number)).questions().stream().map(each -> counted(each, counts, planned)).toList();
    return new SurveyResult(place, counts.getOrDefault("0" + SurveyTally.ON_PAPER, 0), told, told ? questions : List.of(),
        SmallCounts.told(parts), (int) parts.stream().filter(part -> part.answers() == 0).count(), above);
  }

  private static SurveyResult.QuestionTally counted(SurveyQuestion question, Map<String, Integer> counts, Map<String, String> planned) {
    var letters = question.letters();
    var choices = IntStream.range(0, letters.size()).mapToObj(at -> new SurveyResult.Choice(letters.get(at), shown(question.choices().get(at)),
        counts.getOrDefault(question.number() + letters.get(at), 0), planned.get(question.number() + letters.get(at)))).toList();
    return new SurveyResult.QuestionTally(question, counts.getOrDefault(String.valueOf(question.number()), 0), choices);
  }

  private Map<String, String> planned(String number) {
    return jdbc.sql("select demand, line from survey_plan_line where survey = ?").param(number)
        .query((row, n) -> Map.entry(row.getString(1), shown(row.getString(2)))).list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static void refuseUnlessTold(String code, List<PlaceAnswers> siblings) {
    if (SmallCounts.told(siblings).stream().noneMatch(each -> code.equals(each.code()))) {
      throw new AccessRefusal("这里收到的答卷太少（或者要和它相邻的一起公布），为保护作答的人，不单独公布结果");
    }
  }

  private static List<PlaceAnswers> streets(List<Row> rows) {
    return rows.stream().map(Row::street).distinct().map(code -> street(rows, code)).toList();
  }

  private static PlaceAnswers street(List<Row> rows, String code) {
    var own = rows.stream().filter(row -> row.street().equals(code)).toList();
    return new PlaceAnswers(code, own.get(0).streetName(), own.stream().mapToInt(Row::answers).sum());
  }

  private static List<PlaceAnswers> communities(List<Row> rows, String street) {
    return rows.stream().filter(row -> row.street().equals(street)).map(row -> new PlaceAnswers(row.community(), row.name(), row.answers())).toList();
  }

  private static String shown(String text) {
    return Mask.text(text, Set.of());
  }
}
