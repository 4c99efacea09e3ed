package roundtable.discipline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.calendar.WorkingCalendar;
import roundtable.evidence.EvidenceDesk;
import roundtable.evidence.EvidenceFile;
import roundtable.journal.Journal;
import roundtable.journal.TopicEvent;
import roundtable.kernel.SevenStep;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;

/** What is known of a topic at this moment, as a referral needs it: counted for the table, and put together as a bundle. */
@Component
class CaseFile {

  private final Journal journal;
  private final EvidenceDesk evidence;
  private final WorkingCalendar calendar;
  private final JdbcClient jdbc;
  private final Clock clock;

  CaseFile(Journal journal, EvidenceDesk evidence, WorkingCalendar calendar, JdbcClient jdbc, Clock clock) {
    this.journal = journal;
    this.evidence = evidence;
    this.calendar = calendar;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What {@code referral-criteria} asks for, counted for one step's clock; nothing is counted without one. */
  Map<String, Object> facts(Long clockId) {
    return Map.of("daysOverdue", daysOverdue(clockId), "unansweredOrders", 0, "staleNotes", 0, "refused", false);
  }

  /** Codes of the units that did not move; without a supervision order the topic's own community. */
  List<String> unitsConcerned(long clockId, String community) {
    return List.of(community);
  }

  /** Everything that is frozen, in order. */
  List<BundleItem> items(Referral referral) {
    var timeline = journal.timeline(referral.topic());
    var items = new ArrayList<BundleItem>();
    items.add(new BundleItem(BundleItem.Kind.PROPOSAL, referral.proposal().origin().label(), proposal(referral)));
    timeline.stream().map(this::entry).forEach(items::add);
    items.addAll(clocks(referral.topic()));
    evidence.ofTopic(referral.topic()).stream().map(this::document).forEach(items::add);
    items.addAll(rules(timeline, referral));
    return items;
  }

  private static String proposal(Referral referral) {
    var proposal = referral.proposal();
    return "情形：%s；事实：%s；系统判断：%s（%s）；提请人：%s（%s）；确认意见：%s".formatted(proposal.ground().label(),
        proposal.facts(), proposal.ruling(), proposal.basis(), proposal.proposedBy(), proposal.proposedPost(),
        referral.decisionReason() == null ? "无" : referral.decisionReason());
  }

  private BundleItem entry(TopicEvent event) {
    return new BundleItem(BundleItem.Kind.TIMELINE, "第%d条 %s".formatted(event.seq(), event.kind().label()),
        "%s｜%s｜%s（%s）｜%s｜%s".formatted(WrittenDate.of(LocalDateTime.ofInstant(event.happenedAt(), clock.getZone())),
            event.detail(), event.person(), event.post(), event.basis(), event.hash()));
  }

  private List<BundleItem> clocks(TopicNumber topic) {
    return jdbc.sql("""
            select step, turn, began_at, due_on, remind_on, urge_on, supervise_on, refer_on, ended_at, due_days,
                rules_version, calendar_version
              from step_clock where topic = ? order by id""")
        .param(topic.value()).query(CaseFile::clock).list();
  }

  private static BundleItem clock(ResultSet row, int n) throws SQLException {
    var step = SevenStep.valueOf(row.getString(1));
    return new BundleItem(BundleItem.Kind.STEP_CLOCK, "第%d步 %s（第%d次）".formatted(step.number(), step.label(), row.getInt(2)),
        "开始%s；期限%s（%d个工作日）；提醒%s；催办%s；督办%s；提请移送%s；结束%s；时限表第%d版，日历第%d版".formatted(row.getString(3),
            row.getString(4), row.getInt(10), row.getString(5), row.getString(6), row.getString(7), row.getString(8),
            row.getString(9), row.getInt(11), row.getInt(12)));
  }

  private BundleItem document(EvidenceFile file) {
    return new BundleItem(BundleItem.Kind.DOCUMENT, file.name(), "SHA-256 %s；%d字节；%s由%s附上".formatted(file.sha256(),
        file.size(), WrittenDate.of(LocalDateTime.ofInstant(file.attachedAt(), clock.getZone())), file.attachedBy()));
  }

  private List<BundleItem> rules(List<TopicEvent> timeline, Referral referral) {
    var used = new LinkedHashSet<>(Stream.concat(timeline.stream().map(TopicEvent::basis),
        Stream.of(referral.proposal().basis())).filter(basis -> !basis.isEmpty()).toList());
    return used.stream().map(basis -> new BundleItem(BundleItem.Kind.RULE, basis.replaceAll(" .*", ""), basis)).toList();
  }

  // a step that may not be supervised yet, or whose day lies in an unknown year, is not overdue
  private int daysOverdue(Long clockId) {
    var today = LocalDate.now(clock);
    return clockId == null ? 0 : jdbc.sql("select supervise_on from step_clock where id = ? and supervise_on is not null")
        .param(clockId).query(LocalDate.class).optional().filter(day -> day.isBefore(today))
        .flatMap(day -> calendar.workingDaysBetween(day, today)).orElse(0);
  }
}
