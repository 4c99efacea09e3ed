package roundtable.deliberation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.organisation.DutyRoster;

/** Between ⑤ and ⑥: who comes, who does not and why, whom somebody sends instead, as it was said by telephone (R30, A5, A7). */
@Service
@Transactional
public class ReplyDesk {

  private final KnownRoundTables roundTables;
  private final Replies replies;
  private final ReplyIntake intake;
  private final DutyRoster roster;
  private final Clock clock;

  ReplyDesk(KnownRoundTables roundTables, Replies replies, ReplyIntake intake, DutyRoster roster, Clock clock) {
    this.roundTables = roundTables;
    this.replies = replies;
    this.intake = intake;
    this.roster = roster;
    this.clock = clock;
  }

  /** Keeps what people answered; the last answer of each counts. */
  public TopicNumber register(ReplyEntry list, String person) {
    var topic = new TopicNumber(list.topicNumber().strip());
    var roundTable = roundTables.latest(topic);
    var by = new Official(person, post(roundTable, person));
    intake.refuseUnlessOpen(roundTable);
    var taken = matched(replies.of(roundTable.number()).stream().map(GuestReply::guest).toList(), list.replies());
    intake.take(roundTable, taken, person);
    intake.journal(roundTable, "登记会议回复%d人".formatted(taken.size()), taken, by);
    return topic;
  }

  /** How the list of the topic's latest round-table stands; nothing while nobody answered. */
  @Transactional(readOnly = true)
  public List<String> state(TopicNumber topic) {
    var overview = intake.overview(roundTables.latest(topic));
    var lines = new ArrayList<String>();
    if (!overview.isEmpty()) {
      overview.warning().ifPresent(lines::add);
      lines.add(overview.counts() + (overview.absences().isEmpty() ? "" : "。" + overview.absences()));
    }
    return lines;
  }

  /** Names of those who answered that they do not come themselves. */
  @Transactional(readOnly = true)
  public List<String> absentees(TopicNumber topic) {
    return intake.overview(roundTables.latest(topic)).absentees();
  }

  /** Who comes instead of somebody, a line each. */
  @Transactional(readOnly = true)
  public String standIns(TopicNumber topic) {
    return intake.overview(roundTables.latest(topic)).standIns();
  }

  /** Why the leader of whom the table asks does not come; empty otherwise. */
  @Transactional(readOnly = true)
  public String leaderReasons(TopicNumber topic) {
    return intake.overview(roundTables.latest(topic)).leaderReasons();
  }

  private String post(RoundTable roundTable, String person) {
    var today = LocalDate.now(clock);
    var standIn = roster.contactOf(roundTable.convenor(), today).post();
    return roster.postsOf(person, today).stream()
        .filter(post -> post.startsWith(roundTable.convenor() + ".") || post.equals(standIn)).findFirst()
        .orElseThrow(() -> new Refusal("会议回复由组织会议的单位登记，您不在这个单位的岗位上"));
  }

  private static List<GuestReply> matched(List<Guest> invited, List<ReplyLine> lines) {
    var taken = new LinkedHashMap<Guest, GuestReply>();
    var faults = new ArrayList<String>();
    for (var number = 1; number <= lines.size(); number++) {
      var line = lines.get(number - 1);
      try {
        var guest = theOnlyOne(invited, line);
        if (taken.put(guest, new GuestReply(guest, line.answer())) != null) {
          throw new Refusal("“%s”写了两次".formatted(line.name()));
        }
      } catch (Refusal wrong) {
        faults.add("第%d行：%s".formatted(number, wrong.getMessage()));
      }
    }
    if (!faults.isEmpty()) {
      throw new Refusal(String.join("；", faults));
    }
    return List.copyOf(taken.values());
  }

  private static Guest theOnlyOne(List<Guest> invited, ReplyLine line) {
    var meant = invited.stream().filter(line::isAbout).toList();
    if (meant.isEmpty()) {
      throw new Refusal("“%s”不在参会人员名单中，请核对姓名".formatted(line.name()));
    }
    if (meant.stream().map(Guest::category).distinct().count() > 1) {
      throw new Refusal("名单中有几位“%s”，请写成：%s".formatted(line.name(), meant.stream()
          .map(guest -> "%s（%s）".formatted(guest.name(), guest.category().label())).collect(Collectors.joining("或者"))));
    }
    return meant.get(0);
  }
}
