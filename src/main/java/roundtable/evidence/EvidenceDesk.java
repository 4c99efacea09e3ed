package roundtable.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.apache.tika.Tika;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;

/** 佐证材料 of a topic's tasks: bounded in size and number, known by their content, never executed. */
@Service
@Transactional
public class EvidenceDesk {

  private static final int LARGEST = 10 * 1024 * 1024;
  private static final int MOST = 20;
  /** In place of a task: what a resident sent when raising the topic. */
  private static final String RAISED = "raised";
  private static final int LONGEST_NAME = 120;
  private static final String COLUMNS = "id, topic, task, name, type, size, sha256, attached_at, attached_by";
  private static final Tika TIKA = new Tika();
  private final JdbcClient jdbc;
  private final Journal journal;
  private final Clock clock;

  EvidenceDesk(JdbcClient jdbc, Journal journal, Clock clock) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Takes in a photo or paper for a task.
   *
   * @throws Refusal when it is empty, too large, of no known kind, one too many, or was handed in for the task already
   */
  public EvidenceFile attach(TopicNumber topic, String task, String fileName, byte[] content, Official by) {
    var name = plain(fileName);
    refuseSize(content, name);
    var type = ContentType.of(TIKA.detect(content, name), content).orElseThrow(() -> new Refusal(
        "“%s”不是可以附上的文件，请换成%s格式".formatted(name, ContentType.all())));
    var sha256 = sha256(content);
    refuseRepeated(topic, task, name, sha256);
    var at = Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
    var key = new GeneratedKeyHolder();
    jdbc.sql("""
            insert into evidence_file (topic, task, name, type, size, sha256, content, attached_at, attached_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(topic.value(), task, name, type.mime(), content.length, sha256, content, at.atOffset(ZoneOffset.UTC),
            by.person())
        .update(key, "id");
    journal.record(topic, by, EventKind.EVIDENCE_ATTACHED, "附佐证材料“%s”，SHA-256 %s".formatted(name, sha256));
    return new EvidenceFile(key.getKey().longValue(), topic, task, name, type.mime(), content.length, sha256, at,
        by.person());
  }

  /** Takes in a photo with which a resident raised the topic; officials see it, the public does not (R55). */
  public EvidenceFile attach(TopicNumber topic, Photo photo) {
    return attach(topic, RAISED, photo.name(), photo.content(), Official.PORTAL);
  }

  /** What was handed in for the topic so far, in order. */
  @Transactional(readOnly = true)
  public List<EvidenceFile> ofTopic(TopicNumber topic) {
    return select("topic = ?", topic.value());
  }

  /** What was handed in with a task, in order. */
  @Transactional(readOnly = true)
  public List<EvidenceFile> ofTask(String task) {
    return select("task = ?", task);
  }

  /** The content of one of the topic's files. */
  @Transactional(readOnly = true)
  public byte[] content(TopicNumber topic, long id) {
    return jdbc.sql("select content from evidence_file where topic = ? and id = ?").params(topic.value(), id)
        .query((row, n) -> row.getBytes(1)).optional().orElseThrow(() -> new AccessRefusal("没有找到这份佐证材料"));
  }

  private List<EvidenceFile> select(String condition, String... keys) {
    return jdbc.sql("select " + COLUMNS + " from evidence_file where " + condition + " order by id").params(List.of(keys))
        .query((row, n) -> new EvidenceFile(row.getLong(1), new TopicNumber(row.getString(2)), row.getString(3),
            row.getString(4), row.getString(5), row.getInt(6), row.getString(7),
            row.getObject(8, OffsetDateTime.class).toInstant(), row.getString(9)))
        .list();
  }

  private static void refuseSize(byte[] content, String name) {
    if (content.length == 0) {
      throw new Refusal("“%s”是空文件，请重新选择".formatted(name));
    }
    if (content.length > LARGEST) {
      throw new Refusal("“%s”超过10MB，请压缩或缩小后再附上".formatted(name));
    }
  }

  private void refuseRepeated(TopicNumber topic, String task, String name, String sha256) {
    // one after the other, so that two at once are counted too
    jdbc.sql("select number from topic where number = ? for update").param(topic.value()).query(String.class).single();
    // what residents attach to their topics is of no task, so the topic counts as well
    var already = select("topic = ? and task = ?", topic.value(), task);
    if (already.stream().anyMatch(file -> file.sha256().equals(sha256))) {
      throw new Refusal("“%s”已经附上，不必重复".formatted(name));
    }
    if (already.size() >= MOST) {
      throw new Refusal("每项任务最多附%d个文件".formatted(MOST));
    }
  }

  /** Without a path, without control characters, not endless, its ending kept. */
  private static String plain(String fileName) {
    var name = fileName == null ? "" : fileName.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{C}\"<>|:*?]", "").strip();
    if (name.isEmpty()) {
      return "未命名";
    }
    return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
