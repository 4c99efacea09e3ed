package roundtable.deliberation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.organisation.LeaderPerson;
import roundtable.organisation.Leaders;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;

/** Takes answers in, whichever way they came, and warns in time when the leader whom the table needs does not come (R50, A7). */
@Component
class ReplyIntake {

  private final Replies replies;
  private final Leaders leaders;
  private final RuleBook rules;
  private final Journal journal;
  private final RoundTableFlow flow;
  private final Clock clock;

  ReplyIntake(Replies replies, Leaders leaders, RuleBook rules, Journal journal, RoundTableFlow flow, Clock clock) {
    this.replies = replies;
    this.leaders = leaders;
    this.rules = rules;
    this.journal = journal;
    this.flow = flow;
    this.clock = clock;
  }

  ReplyOverview overview(RoundTable roundTable) {
    return new ReplyOverview(composition(roundTable), replies.of(roundTable.number()));
  }

  /** Refuses what cannot be answered any more, or not yet. */
  void refuseUnlessOpen(RoundTable roundTable) {
    if (roundTable.resolution() != null) {
      throw new Refusal("会议已经结束，不再登记回复");
    }
    if (roundTable.notifiedAt() == null) {
      throw new Refusal("还没有发出会议通知（或者正在改期），发出通知后再登记回复");
    }
    if (!roundTable.plannedAt().isAfter(clock.instant())) {
      throw new Refusal("已到开会时间，不再登记回复；到会情况在“议好事”中登记");
    }
  }

  /** @param person who wrote it down; null when it came over a link */
  void take(RoundTable roundTable, List<GuestReply> taken, String person) {
    var composition = composition(roundTable);
    taken.forEach(each -> refuseImpossible(composition, each));
    replies.keep(roundTable.number(), taken, person);
    if (taken.stream().anyMatch(each -> each.guest().category() == composition.leader())) {
      flow.leaderMissing(roundTable.topic(), overview(roundTable).warning().isPresent());
    }
  }

  /** The leaders' answers are facts of their duty; what residents answered is in no timeline. */
  void journal(RoundTable roundTable, String detail, List<GuestReply> taken, Official by) {
    var words = taken.stream().filter(each -> each.guest().category().isLeader())
        .map(each -> "%s%s".formatted(each.title(), each.reply().words())).collect(Collectors.joining("；"));
    if (!detail.isEmpty() || !words.isEmpty()) {
      journal.record(roundTable.topic(), by, EventKind.REPLIES_RECEIVED,
          detail + (detail.isEmpty() || words.isEmpty() ? "" : "；") + words);
    }
  }

  private void refuseImpossible(Composition composition, GuestReply each) {
    if (each.guest().category().isLeader() && each.is(ReplyKind.DECLINED) && each.reply().reason() == null) {
      throw new Refusal("%s不参加的，请写明理由，或者写明由谁代为参加".formatted(each.title()));
    }
    if (each.is(ReplyKind.REPRESENTED) && each.guest().category() == composition.leader() && !composition.substituteAllowed()
        && !isDistrictLeader(each.reply().standIn())) {
      throw new Refusal("区级议题必须有区级领导参加，%s不是区级领导，不能代为参加；可以另请一位区级领导，或者回复不参加并写明理由"
          .formatted(each.reply().standIn()));
    }
  }

  private boolean isDistrictLeader(String name) {
    var today = LocalDate.now(clock);
    return leaders.people(today, today).stream().filter(person -> person.post().contains(".district-leader"))
        .map(LeaderPerson::name).anyMatch(name::equals);
  }

  private Composition composition(RoundTable roundTable) {
    return Composition.of(rules.decide(RuleTable.ROUND_TABLE_COMPOSITION, roundTable.calledAt(),
        Map.of("level", roundTable.level().name())));
  }
}
