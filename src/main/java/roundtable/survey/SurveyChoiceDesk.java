package roundtable.survey;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an official can choose on a form; each line begins with what is sent, and nothing to whom it does not belong. */
@Service
@Transactional
public class SurveyChoiceDesk {

  private static final int LONGEST = 60;
  /** 教育网点优化布局、社区卫生服务中心建设、社区（老年）食堂等重点事项 (R69): to be changed on the form. */
  private static final String USUAL_QUESTIONS = """
      点菜3｜您最希望政府先办哪些事｜教育网点优化布局；社区卫生服务中心建设；社区（老年）食堂；老旧小区改造；停车位；其他
      单选｜您家住处附近上学方便吗｜方便；不太方便；很不方便；家里没有上学的人
      意见｜您还有什么急难愁盼的事，希望怎么办""";
  private final Surveys surveys;
  private final Demands demands;
  private final SurveyTally tally;
  private final SurveyOfficials officials;
  private final JdbcClient jdbc;
  private final Clock clock;

  SurveyChoiceDesk(Surveys surveys, Demands demands, SurveyTally tally, SurveyOfficials officials, JdbcClient jdbc, Clock clock) {
    this.surveys = surveys;
    this.demands = demands;
    this.tally = tally;
    this.officials = officials;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What a survey asks unless somebody changes it on the form. */
  public String usualQuestions() {
    return USUAL_QUESTIONS;
  }

  /** Surveys that run in the cadre's community. */
  public List<String> running(String person) {
    return officials.findCadre(person).map(by -> lines(jdbc.sql("""
            select s.number, s.title, s.closes_at from survey s join survey_place p on p.survey = s.number and p.community = :community
             where s.opens_at <= :now and s.closes_at > :now order by s.closes_at, s.number""").param("community", by.unit())))
        .orElse(List.of());
  }

  /** Surveys of the organiser's unit that have not ended; all of them for the council's office. */
  public List<String> changeable(String person) {
    return officials.findOrganiser(person).map(by -> lines(jdbc.sql(
            "select number, title, closes_at from survey where closes_at > :now and (unit = :unit or :all) order by closes_at, number")
        .param("unit", by.unit()).param("all", by.ofTheCouncil()))).orElse(List.of());
  }

  /** What was mentioned in the cadre's community and is no topic yet. */
  public List<String> demands(String person) {
    return officials.findCadre(person).map(by -> Stream.concat(
            demands.ticked(by.unit()).stream().map(each -> "%s %s（%d份）".formatted(each.demand(), each.words(), each.answers())),
            demands.written(by.unit()).stream().map(each -> "%s 意见：%s".formatted(each.demand(), cut(each.words())))).toList())
        .orElse(List.of());
  }

  /** What was asked for in surveys that have ended and stands in no plan yet. */
  public List<String> plannable() {
    tally.drawUpEnded();
    return demands.unplanned().stream().map(each -> "%s %s（%d份）".formatted(each.demand(), each.words(), each.answers())).toList();
  }

  private List<String> lines(JdbcClient.StatementSpec asked) {
    return asked.param("now", Instant.now(clock).atOffset(ZoneOffset.UTC)).query((row, n) -> "%s %s（%s截止）".formatted(row.getString(1),
        row.getString(2), surveys.ended(row.getObject(3, OffsetDateTime.class).toInstant()))).list();
  }

  private static String cut(String words) {
    var line = words.replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
