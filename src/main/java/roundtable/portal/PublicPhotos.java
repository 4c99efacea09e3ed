package roundtable.portal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.TopicNumber;

/** Photos that an official of the community has published, and no other one (R55). */
@Service
@Transactional(readOnly = true)
public class PublicPhotos {

  private static final String PUBLISHED = """
       from photo_publication p join evidence_file f on f.id = p.photo join topic t on t.number = f.topic
       where p.decision = 'PUBLISH' and t.state in ('IN_PROGRESS', 'CLOSED', 'POSTPONED')""";
  private final JdbcClient jdbc;

  PublicPhotos(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of a topic, in the order in which they were handed in. */
  public List<PublicPhoto> of(TopicNumber topic) {
    return jdbc.sql("select p.photo, p.link " + PUBLISHED + " and f.topic = ? order by p.photo").param(topic.value())
        .query((row, n) -> new PublicPhoto(row.getLong(1), row.getString(2))).list();
  }

  /**
   * What is shown under an address.
   *
   * @throws AccessRefusal when nothing is, or nothing any more
   */
  public PublicPhoto.File picture(String link) {
    return jdbc.sql("select p.content, p.sha256 " + PUBLISHED + " and p.link = ?").param(link)
        .query((row, n) -> new PublicPhoto.File(row.getBytes(1), row.getString(2))).optional()
        .orElseThrow(() -> new AccessRefusal("没有这张照片，或者社区（村）已经收回"));
  }
}
