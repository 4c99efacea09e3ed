package roundtable.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.Level;
import roundtable.kernel.SevenStep;
import roundtable.kernel.TopicNumber;
import roundtable.privacy.Mask;
import roundtable.privacy.PersonalNames;
import roundtable.topic.Category;
import roundtable.topic.TopicState;

/** 议题 that were taken up: what is raised is not public before somebody has looked at it, what was diverted never is. */
@Service
@Transactional(readOnly = true)
public class PublicTopics {

  private static final String LINE = """
      select t.number, t.title, t.category, t.level, t.state, t.received_at, STREET as street, COMMUNITY as community,
          (select min(k.step) from step_clock k where k.topic = t.number and k.ended_at is null) as step
        from topic t
      """.replace("STREET", PublicUnits.nameOf("t.street")).replace("COMMUNITY", PublicUnits.nameOf("t.community"));
  private static final String PUBLIC = """
       where (t.state in ('IN_PROGRESS', 'CLOSED') or t.state = 'POSTPONED'
           and exists (select 1 from step_clock k where k.topic = t.number and k.step = 'OPINION'))
      """;

  private final JdbcClient jdbc;
  private final PersonalNames names;
  private final PublicSteps steps;
  private final PublicNotices notices;
  private final PublicPhotos photos;
  private final Clock clock;

  PublicTopics(JdbcClient jdbc, PersonalNames names, PublicSteps steps, PublicNotices notices, PublicPhotos photos,
      Clock clock) {
    this.jdbc = jdbc;
    this.names = names;
    this.steps = steps;
    this.notices = notices;
    this.photos = photos;
    this.clock = clock;
  }

  /** The topics that are looked for, the latest received first. */
  public Page<TopicLine> search(TopicSearch search, int page) {
    var sql = new StringBuilder(LINE + PUBLIC);
    sql.append(search.community().isEmpty() ? "" : " and (t.community = :community or t.street = :community)");
    sql.append(search.category() == null ? "" : " and t.category = :category");
    sql.append(search.words().isEmpty() ? "" : " and (lower(t.title) like :words escape '!' or lower(t.number) like :words escape '!')");
    sql.append(" order by t.received_at desc, t.number desc limit :limit offset :offset");
    return Page.of(masked(jdbc.sql(sql.toString()).param("today", LocalDate.now(clock))
        .param("community", search.community()).param("category", search.category() == null ? "" : search.category().name())
        .param("words", search.pattern()).param("limit", Page.SIZE + 1).param("offset", (page - 1L) * Page.SIZE)
        .query((row, n) -> line(row)).list()), page).only(search::finds);
  }

  /** All public topics in the order of their numbers, a stretch at a time; what follows that number. */
  public NumberedList<TopicLine> after(String number) {
    return NumberedList.of(masked(jdbc.sql(LINE + PUBLIC + " and t.number > :number order by t.number limit :limit")
        .param("today", LocalDate.now(clock)).param("number", number).param("limit", NumberedList.SIZE + 1)
        .query((row, n) -> line(row)).list()), line -> line.number().value());
  }

  /**
   * A topic on its way through the seven steps.
   *
   * @throws AccessRefusal when there is none, or it is not public
   */
  public PublicTopic topic(String number) {
    var line = masked(jdbc.sql(LINE + PUBLIC + " and t.number = :number").param("number", number)
        .param("today", LocalDate.now(clock)).query((row, n) -> line(row)).list()).stream().findFirst()
        .orElseThrow(() -> new AccessRefusal("没有编号为“%s”的公开议题：刚提出的议题受理后才公开，请凭查询码查看".formatted(number)));
    return new PublicTopic(line, steps.of(line.number()), notices.of(line.number()), photos.of(line.number()),
        reopenedOn(line.number()));
  }

  private List<LocalDate> reopenedOn(TopicNumber number) {
    return jdbc.sql("select answered_at from evaluation_review where topic = ? and reopened = true order by answered_at")
        .param(number.value())
        .query((row, n) -> row.getObject(1, OffsetDateTime.class).atZoneSameInstant(clock.getZone()).toLocalDate()).list();
  }

  /** The public ones that came from a needs survey (R70), at most 200. */
  public List<TopicLine> ofSurvey(String survey) {
    return masked(jdbc.sql(LINE + PUBLIC + " and t.number in (select d.topic from survey_demand d where d.survey = :survey) order by t.number limit 200")
        .param("survey", survey).param("today", LocalDate.now(clock)).query((row, n) -> line(row)).list());
  }

  /** Public or not: for whoever raised it. */
  TopicLine own(TopicNumber number) {
    return masked(jdbc.sql(LINE + " where t.number = :number").param("number", number.value())
        .param("today", LocalDate.now(clock)).query((row, n) -> line(row)).list()).stream().findFirst().orElseThrow();
  }

  /** The latest public topics of a community that are under way. */
  List<TopicLine> underWay(String community, int most) {
    return masked(jdbc.sql(LINE + PUBLIC + " and t.community = :community and t.state <> 'CLOSED' order by t.received_at desc limit :most")
        .param("community", community).param("most", most).param("today", LocalDate.now(clock)).query((row, n) -> line(row)).list());
  }

  private List<TopicLine> masked(List<TopicLine> lines) {
    var known = names.of(lines.stream().map(TopicLine::number).toList());
    return lines.stream().map(line -> new TopicLine(line.number(), Mask.text(line.title(), known), line.street(),
        line.community(), line.category(), line.level(), line.state(), line.receivedOn(), line.step())).toList();
  }

  private TopicLine line(ResultSet row) throws SQLException {
    return new TopicLine(new TopicNumber(row.getString("number")), row.getString("title"), row.getString("street"),
        row.getString("community"), Optional.ofNullable(row.getString("category")).map(Category::valueOf).orElse(null),
        Level.valueOf(row.getString("level")), TopicState.valueOf(row.getString("state")),
        row.getObject("received_at", OffsetDateTime.class).atZoneSameInstant(clock.getZone()).toLocalDate(),
        Optional.ofNullable(row.getString("step")).map(SevenStep::valueOf).orElse(null));
  }
}
