package roundtable.discipline;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import roundtable.evidence.EvidenceDesk;
import roundtable.evidence.EvidenceFile;
import roundtable.journal.Journal;
import roundtable.journal.TopicEvent;
import roundtable.kernel.WrittenDate;

/** What is known of a topic at this moment, as a referral needs it: counted for the table, and put together as a bundle. */
@Component
class CaseFile {

  private final Journal journal;
  private final EvidenceDesk evidence;
  private final SupervisionFile supervision;
  private final Clock clock;

  CaseFile(Journal journal, EvidenceDesk evidence, SupervisionFile supervision, Clock clock) {
    this.journal = journal;
    this.evidence = evidence;
    this.supervision = supervision;
    this.clock = clock;
  }

  /** What {@code referral-criteria} asks for, counted for one turn of a step; nothing is counted without one. */
  Map<String, Object> facts(Long clockId) {
    return clockId == null ? Map.of("daysOverdue", 0, "unansweredOrders", 0, "staleNotes", 0, "refused", false)
        : supervision.facts(clockId);
  }

  /** Codes of the units that did not move; without a supervision order the topic's own community. */
  List<String> unitsConcerned(long clockId, String community) {
    var named = supervision.units(clockId);
    return named.isEmpty() ? List.of(community) : named;
  }

  /** Everything that is frozen, in order. */
  List<BundleItem> items(Referral referral) {
    var timeline = journal.timeline(referral.topic());
    var items = new ArrayList<BundleItem>();
    items.add(new BundleItem(BundleItem.Kind.PROPOSAL, referral.proposal().origin().label(), proposal(referral)));
    timeline.stream().map(this::entry).forEach(items::add);
    items.addAll(supervision.items(referral.topic()));
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

  private BundleItem document(EvidenceFile file) {
    return new BundleItem(BundleItem.Kind.DOCUMENT, file.name(), "SHA-256 %s；%d字节；%s由%s附上".formatted(file.sha256(),
        file.size(), WrittenDate.of(LocalDateTime.ofInstant(file.attachedAt(), clock.getZone())), file.attachedBy()));
  }

  private List<BundleItem> rules(List<TopicEvent> timeline, Referral referral) {
    var used = new LinkedHashSet<>(Stream.concat(timeline.stream().map(TopicEvent::basis),
        Stream.of(referral.proposal().basis())).filter(basis -> !basis.isEmpty()).toList());
    return used.stream().map(basis -> new BundleItem(BundleItem.Kind.RULE, basis.replaceAll(" .*", ""), basis)).toList();
  }
}
