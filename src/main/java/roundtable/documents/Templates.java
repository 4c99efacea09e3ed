package roundtable.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;
import roundtable.kernel.WrittenDate;
import roundtable.organisation.DutyRoster;

/** Templates in all their versions; what is in force is the latest, or the factory's. */
@Component
class Templates {

  private static final String FACTORY = "/documents/%s.docx";
  private final JdbcClient jdbc;
  private final DutyRoster roster;
  private final Clock clock;

  Templates(JdbcClient jdbc, DutyRoster roster, Clock clock) {
    this.jdbc = jdbc;
    this.roster = roster;
    this.clock = clock;
  }

  /** The template that papers are written with today. */
  byte[] inForce(Paper paper) {
    return jdbc.sql("select content from paper_template where paper = ? order by version desc limit 1").param(paper.name())
        .query((row, n) -> Optional.ofNullable(row.getBytes(1))).optional().flatMap(content -> content)
        .orElseGet(() -> factory(paper));
  }

  byte[] factory(Paper paper) {
    try (var stream = Templates.class.getResourceAsStream(FACTORY.formatted(paper.code()))) {
      return stream.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Optional<byte[]> version(Paper paper, int version) {
    return jdbc.sql("select content from paper_template where paper = ? and version = ? and content is not null")
        .params(paper.name(), version).query((row, n) -> row.getBytes(1)).optional();
  }

  int latest(Paper paper) {
    return jdbc.sql("select coalesce(max(version), 0) from paper_template where paper = ?").param(paper.name())
        .query(Integer.class).single();
  }

  /** @param content null for going back to the factory's */
  void put(Paper paper, int version, String name, byte[] content, String sha256, String by) {
    try {
      jdbc.sql("""
              insert into paper_template (paper, version, name, size, sha256, content, uploaded_at, uploaded_by)
              values (?, ?, ?, ?, ?, ?, ?, ?)""")
          .params(paper.name(), version, name, content == null ? 0 : content.length, sha256, content,
              clock.instant().atOffset(ZoneOffset.UTC), by)
          .update();
    } catch (DuplicateKeyException another) {
      throw new Refusal("刚才有人换过“%s”的模板，请刷新后再看".formatted(paper.label()));
    }
  }

  /** The latest first. */
  List<TemplateVersion> versions(Paper paper) {
    return jdbc.sql("""
            select version, name, size, sha256, uploaded_at, uploaded_by from paper_template where paper = ?
              order by version desc""")
        .param(paper.name())
        .query((row, n) -> new TemplateVersion(row.getInt(1), row.getString(2), row.getInt(3), row.getString(4),
            WrittenDate.of(LocalDateTime.ofInstant(row.getObject(5, OffsetDateTime.class).toInstant(), clock.getZone())),
            roster.nameOf(row.getString(6))))
        .list();
  }
}
