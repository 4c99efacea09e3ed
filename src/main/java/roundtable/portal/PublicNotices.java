package roundtable.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.TopicNumber;
import roundtable.privacy.Mask;
import roundtable.privacy.PersonalNames;
import roundtable.publicity.NoticeState;
import roundtable.publicity.ObjectionDecision;

/** 公示 as residents find them: running ones first by their end, ended and void ones by their publication (R36, R82). */
@Service
@Transactional(readOnly = true)
public class PublicNotices {

  private static final String LINE = """
      select n.number, n.topic, n.state, n.counted_days, n.published_at, n.closes_at, t.title, STREET as street, COMMUNITY as community
        from notice n join topic t on t.number = n.topic
      """.replace("STREET", PublicUnits.nameOf("t.street")).replace("COMMUNITY", PublicUnits.nameOf("t.community"));

  private static final int LATEST = 50;

  private final JdbcClient jdbc;
  private final PersonalNames names;
  private final Clock clock;

  PublicNotices(JdbcClient jdbc, PersonalNames names, Clock clock) {
    this.jdbc = jdbc;
    this.names = names;
    this.clock = clock;
  }

  /** Those that anybody may still object to, the next to close first. */
  public Page<NoticeLine> running(int page) {
    return page(Set.of(NoticeState.RUNNING), "n.closes_at nulls last, n.number", page);
  }

  /** Those whose window is over, the latest first; with and without answers still open. */
  public Page<NoticeLine> ended(int page) {
    return page(Set.of(NoticeState.AWAITING_ANSWERS, NoticeState.PASSED), "n.published_at desc, n.number desc", page);
  }

  /** Those that a changed plan has made void, the latest first. */
  public Page<NoticeLine> voided(int page) {
    return page(Set.of(NoticeState.VOIDED), "n.published_at desc, n.number desc", page);
  }

  /** All notices in the order of their numbers, a stretch at a time; what follows that number. */
  public NumberedList<NoticeLine> after(String number) {
    return NumberedList.of(masked(jdbc.sql(LINE + "where n.number > :number order by n.number limit :limit")
        .param("number", number).param("today", LocalDate.now(clock)).param("limit", NumberedList.SIZE + 1)
        .query((row, n) -> line(row)).list()), NoticeLine::number);
  }

  /** The latest published, of a community, of a street or, when it is empty, of the district. */
  public List<NoticeLine> latest(String place) {
    return masked(jdbc.sql(LINE + "where (:place = '' or t.community = :place or t.street = :place)"
        + " order by n.published_at desc, n.number desc limit :limit").param("place", place)
        .param("today", LocalDate.now(clock)).param("limit", LATEST).query((row, n) -> line(row)).list());
  }

  /** The notices of a topic, the latest first. */
  public List<NoticeLine> of(TopicNumber topic) {
    return masked(jdbc.sql(LINE + "where n.topic = :topic order by n.published_at desc").param("topic", topic.value())
        .param("today", LocalDate.now(clock)).query((row, n) -> line(row)).list());
  }

  /**
   * A notice with everything that was published under its number.
   *
   * @throws AccessRefusal when there is none
   */
  public PublicNotice notice(String number) {
    var line = masked(jdbc.sql(LINE + "where n.number = :number").param("number", number)
        .param("today", LocalDate.now(clock)).query((row, n) -> line(row)).list()).stream().findFirst()
        .orElseThrow(() -> new AccessRefusal("没有编号为“%s”的公示，请核对编号".formatted(number)));
    var known = names.of(line.topic());
    return jdbc.sql("select places, tip_off_phone, calendar_version, working_days, void_reason from notice where number = ?")
        .param(number).query((row, n) -> new PublicNotice(line, Mask.text(row.getString(1), known), row.getString(2), row.getInt(3),
            row.getInt(4), editions(number), objections(line), answers(number, known), Mask.text(row.getString(5), known),
            earlier(line), later(line))).single();
  }

  private Page<NoticeLine> page(Set<NoticeState> states, String order, int page) {
    return Page.of(masked(jdbc.sql(LINE + "where n.state in (:states) order by " + order + " limit :limit offset :offset")
        .param("states", states.stream().map(Enum::name).toList()).param("today", LocalDate.now(clock))
        .param("limit", Page.SIZE + 1).param("offset", (page - 1L) * Page.SIZE).query((row, n) -> line(row)).list()), page);
  }

  private List<NoticeLine> masked(List<NoticeLine> lines) {
    var known = names.of(lines.stream().map(NoticeLine::topic).distinct().toList());
    return lines.stream().map(line -> new NoticeLine(line.number(), line.topic(), Mask.text(line.title(), known), line.street(),
        line.community(), line.state(), line.countedDays(), line.publishedAt(), line.closesAt())).toList();
  }

  /** Everything that was published under a number, the latest first. */
  public List<NoticeEdition> editions(String number) {
    return jdbc.sql("""
            select edition, content, sha256, published_at, reason from notice_text where notice = ? order by edition desc""")
        .param(number).query((row, n) -> new NoticeEdition(row.getInt(1), row.getString(2), row.getString(3),
            instant(row, 4), row.getString(5))).list();
  }

  private PublicNotice.Objections objections(NoticeLine line) {
    return jdbc.sql("""
            select count(case when notice = :number then 1 end), count(case when notice = :number then answered_at end),
                count(case when notice <> :number and answered_at is null then 1 end)
              from objection where topic = :topic and late = false""")
        .param("number", line.number()).param("topic", line.topic().value())
        .query((row, n) -> new PublicNotice.Objections(row.getInt(1), row.getInt(2), row.getInt(3))).single();
  }

  private List<PublicNotice.Answer> answers(String number, Collection<String> known) {
    return jdbc.sql("select number, decision, reason, objector from objection where notice = ? and answered_at is not null order by number")
        .param(number).query((row, n) -> new PublicNotice.Answer(row.getString(1),
            ObjectionDecision.valueOf(row.getString(2)).label(), Mask.text(row.getString(3), with(known, row.getString(4))))).list();
  }

  // in the answer to them alone: under another's notice anybody may call themselves anything
  private static Collection<String> with(Collection<String> known, String objector) {
    return PersonalNames.isOwnName(objector.strip())
        ? Stream.concat(known.stream(), Stream.of(objector.strip())).toList() : known;
  }

  private String later(NoticeLine line) {
    return line.state() == NoticeState.VOIDED ? beside(line, "min(number)", ">") : null;
  }

  // only a changed plan is published again
  private String earlier(NoticeLine line) {
    return beside(line, "max(number)", "<");
  }

  private String beside(NoticeLine line, String which, String side) {
    return jdbc.sql("select " + which + " from notice where topic = ? and number " + side + " ?")
        .params(line.topic().value(), line.number()).query((row, n) -> row.getString(1)).optional().orElse(null);
  }

  private static NoticeLine line(ResultSet row) throws SQLException {
    return new NoticeLine(row.getString("number"), new TopicNumber(row.getString("topic")), row.getString("title"),
        row.getString("street"), row.getString("community"), NoticeState.valueOf(row.getString("state")),
        row.getString("counted_days"), instant(row, "published_at"), instant(row, "closes_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    var moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
