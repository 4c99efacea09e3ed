package roundtable.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.TopicNumber;

/** The photos of a community's topics, for whoever stands on its post of secretary or cadre that day. */
@Component
class PhotosToDecide {

  /** As many of each kind as a list shows; another one is named by its number. */
  private static final int MOST = 100;
  private static final String POST = """
      from holding h join post o on o.code = h.post
        where o.unit = t.community and o.role in ('COMMUNITY_SECRETARY', 'COMMUNITY_CADRE') and h.person = :person
          and h.held_from <= :on and (h.held_to is null or h.held_to >= :on)""";
  private static final String PHOTO = """
      select f.id, f.topic, f.name, p.decision from evidence_file f join topic t on t.number = f.topic
        left join photo_publication p on p.photo = f.id
       where f.type like 'image/%' and exists (select 1 POST)""".replace("POST", POST);

  private final JdbcClient jdbc;

  PhotosToDecide(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<PhotoLine> of(String person, LocalDate on) {
    var lines = new ArrayList<PhotoLine>();
    for (var kind : List.of("p.decision is null", "p.decision = 'PUBLISH'", "p.decision = 'WITHHOLD'")) {
      lines.addAll(jdbc.sql(PHOTO + " and " + kind + " order by f.id desc limit :most").param("person", person).param("on", on)
          .param("most", MOST).query((row, n) -> line(row)).list());
    }
    return lines;
  }

  PhotoLine one(long number, String person, LocalDate on) {
    return jdbc.sql(PHOTO + " and f.id = :number").param("person", person).param("on", on).param("number", number)
        .query((row, n) -> line(row)).optional()
        .orElseThrow(() -> new AccessRefusal("没有第%d号照片，或者它不属于您所在社区（村）的议题".formatted(number)));
  }

  /** For which post the person decides. */
  Optional<String> post(long number, String person, LocalDate on) {
    return jdbc.sql("select min(h.post) " + POST.replace("t.community",
            "(select t.community from topic t join evidence_file f on f.topic = t.number where f.id = :number)"))
        .param("number", number).param("person", person).param("on", on).query(String.class).optional();
  }

  byte[] content(long number) {
    return jdbc.sql("select content from evidence_file where id = ?").param(number).query((row, n) -> row.getBytes(1)).single();
  }

  /** Two decisions about one photo come one after the other. */
  void lock(long number) {
    jdbc.sql("select id from evidence_file where id = ? for update").param(number).query(Long.class).optional();
  }

  boolean isOfATopicUnderWay(TopicNumber topic) {
    return jdbc.sql("select state in ('IN_PROGRESS', 'POSTPONED', 'CLOSED') from topic where number = ?").param(topic.value())
        .query(Boolean.class).single();
  }

  private static PhotoLine line(ResultSet row) throws SQLException {
    var decision = row.getString(4);
    return new PhotoLine(row.getLong(1), new TopicNumber(row.getString(2)), row.getString(3),
        decision == null ? null : PhotoDecision.valueOf(decision));
  }
}
