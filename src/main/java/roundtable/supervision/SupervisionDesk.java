package roundtable.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.implementation.NoteDesk;
import roundtable.implementation.NoteOccasion;
import roundtable.implementation.ProjectDesk;
import roundtable.implementation.SignOff;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;

/** 第七步 监督执行: the committee, its checks, rectification, and the verification for 销号 (R12, R86, A25). */
@Service
@Transactional
public class SupervisionDesk {

  private final Committee committee;
  private final ProjectDesk projects;
  private final NoteDesk notes;
  private final JdbcTemplate jdbc;
  private final Journal journal;
  private final Clock clock;

  SupervisionDesk(Committee committee, ProjectDesk projects, NoteDesk notes, JdbcTemplate jdbc, Journal journal,
      Clock clock) {
    this.committee = committee;
    this.projects = projects;
    this.notes = notes;
    this.jdbc = jdbc;
    this.journal = journal;
    this.clock = clock;
  }

  /** Appoints the committee (R12). */
  public void appoint(TopicNumber topic, CommitteeDraft draft, Official by) {
    var members = committee.appoint(topic, draft);
    journal.record(topic, by, EventKind.COMMITTEE_APPOINTED, "成立监督委员会，成员%d人".formatted(members));
  }

  /** Who may check and verify: the members who do not handle the project. */
  @Transactional(readOnly = true)
  public List<String> independentMembers(TopicNumber topic) {
    return committee.independent(topic);
  }

  /** Records a check; true when it passed. */
  public boolean check(TopicNumber topic, CheckReport report, Official by) {
    committee.refuseUnlessIndependent(topic, report.checker(), "检查");
    jdbc.update("""
            insert into inspection (topic, checker, progress_finding, quality_finding, deadline_finding, passed,
              rectification, bulletin, checked_at, checked_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        topic.value(), report.checker().strip(), report.progressFinding(), report.qualityFinding(),
        report.deadlineFinding(), report.passed(), report.rectification(), report.bulletin(),
        Instant.now(clock).atOffset(ZoneOffset.UTC), by.person());
    journal.record(topic, by, EventKind.CHECKED,
        "监督检查%s；通报方式：%s".formatted(
            report.passed() ? "合格" : "不合格，整改要求：" + report.rectification(), report.bulletin()));
    return report.passed();
  }

  /** Records what was done about the latest finding. */
  public void rectify(TopicNumber topic, Rectification done, Official by) {
    jdbc.update("""
            update inspection set rectified = ?, evidence = ?, rectified_at = ?
             where id = (select max(id) from inspection where topic = ? and not passed)""",
        done.rectified(), done.evidence(), Instant.now(clock).atOffset(ZoneOffset.UTC), topic.value());
    journal.record(topic, by, EventKind.RECTIFIED, "整改完成：%s".formatted(done.rectified()));
    notes.note(topic, NoteOccasion.RECTIFICATION, done.rectified(), false, by);
  }

  /** Verifies and signs off: 销号, never by the handler. */
  public void signOff(TopicNumber topic, SignOff signOff, Official by) {
    committee.refuseUnlessIndependent(topic, signOff.verifier(), "核验销号");
    projects.signOff(topic, signOff, by);
  }
}
