package roundtable.ledger;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.discipline.ReceiptDesk;
import roundtable.journal.Journal;
import roundtable.journal.TopicEvent;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;
import roundtable.organisation.DutyRoster;

/** 时间线 as officials read it: when, who for which post, what, by which rule (R98). */
@Service
@Transactional(readOnly = true)
public class Timeline {

  /** The rows' ids are for whoever keeps the tables, a file's seal is for whoever proves it. */
  private static final String ROW_IDS = " rule_\\w+(、rule_\\w+)*";
  private static final String SEAL = "，SHA-256 [0-9a-f]{64}";
  /** All that those concerned may read of a referral, where the rules disclose it at all (R97). */
  private static final Moment REFERRED = new Moment("", "移送", "本议题有移送事项", "", "", "");
  private final Journal journal;
  private final DutyRoster roster;
  private final ReceiptDesk referrals;
  private final Clock clock;

  Timeline(Journal journal, DutyRoster roster, ReceiptDesk referrals, Clock clock) {
    this.journal = journal;
    this.roster = roster;
    this.referrals = referrals;
    this.clock = clock;
  }

  /** The whole of it, the latest on top. */
  public List<Moment> of(TopicNumber topic) {
    var moments = new ArrayList<>(journal.timeline(topic).stream().map(this::moment).toList());
    Collections.reverse(moments);
    if (referrals.isDisclosed(topic)) {
      moments.add(0, REFERRED);
    }
    return moments;
  }

  private Moment moment(TopicEvent event) {
    var system = event.person().equals(Official.SYSTEM.person());
    return new Moment(WrittenDate.of(LocalDateTime.ofInstant(event.happenedAt(), clock.getZone())), event.kind().label(),
        event.detail().replaceAll(SEAL, ""), system ? "系统" : portal(event) ? "居民（公众页面）" : roster.nameOf(event.person()),
        system || event.post().isEmpty() ? "" : roster.titleOf(event.post()), event.basis().replaceAll(ROW_IDS, ""));
  }

  private static boolean portal(TopicEvent event) {
    return event.person().equals(Official.PORTAL.person());
  }
}
