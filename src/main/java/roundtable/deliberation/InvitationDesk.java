package roundtable.deliberation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;
import roundtable.organisation.DutyRoster;
import roundtable.outbox.Delivery;
import roundtable.outbox.Outbox;
import roundtable.outbox.Recipient;

/** ⑤ 发通知: who is told by mail, who has to be told by telephone, and in which words. */
@Service
@Transactional
public class InvitationDesk {

  private static final int LONGEST_TEXT = 2000;
  private final KnownRoundTables roundTables;
  private final Invitations invitations;
  private final Replies replies;
  private final Outbox outbox;
  private final DutyRoster roster;
  private final Journal journal;
  private final Clock clock;

  InvitationDesk(KnownRoundTables roundTables, Invitations invitations, Replies replies, Outbox outbox, DutyRoster roster, Journal journal,
      Clock clock) {
    this.roundTables = roundTables;
    this.invitations = invitations;
    this.replies = replies;
    this.outbox = outbox;
    this.roster = roster;
    this.journal = journal;
    this.clock = clock;
  }

  /** Tells the members; never before the day stands (R32). Mails leave after this transaction. */
  public void notifyMembers(TopicNumber number, MeetingNotice notice, Official by) {
    roundTables.latest(number).refuseUnlessDayStands();
    var roundTable = roundTables.change(number, changed -> changed.notified(clock.instant()));
    if (roundTable.plannedAt().isBefore(clock.instant())) {
      journal.record(number, by, EventKind.MEMBERS_NOTIFIED, "开会时间已经过去，没有再发会议通知");
      return;
    }
    var words = Talk.isFilled(notice.noticeText()) ? notice.noticeText() : noticeText(number);
    var mails = invitations.send(roundTable, Talk.isFilled(notice.noticeRemark()) ? words + "\n" + notice.noticeRemark() : words);
    journal.record(number, by, EventKind.MEMBERS_NOTIFIED, "发出会议通知：%s%s".formatted(notice.noticeWays(),
        mails == 0 ? "" : "；邮件邀请%d人".formatted(mails)));
  }

  /** What a mail and a message to a chat group say, to be changed by the cadre. */
  @Transactional(readOnly = true)
  public String noticeText(TopicNumber number) {
    var roundTable = roundTables.latest(number);
    var plan = roundTable.plan();
    var text = "各位：兹定于%s在%s召开%s。%s\n议程：\n%s\n要求：%s%s\n请准时参加；不能参加的，请及早告知社区（村）。".formatted(
        WrittenDate.of(LocalDateTime.ofInstant(plan.plannedAt(), clock.getZone())), plan.place(), invitations.title(roundTable),
        plan.online().isEmpty() ? "" : "\n线上参加：" + plan.online(), plan.agenda(), plan.requirements(), Talk.isFilled(plan.precautions()) ? "\n注意事项：" + plan.precautions() : "");
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
  }

  /** What the form proposes: how many get a mail, how many do not, and whether mails can leave at all. */
  @Transactional(readOnly = true)
  public String noticeWays(TopicNumber number) {
    var seats = invitations.seats(roundTables.latest(number));
    var mails = seats.stream().filter(seat -> seat.mail().isPresent()).count();
    var others = seats.size() - mails == 0 ? "" : "%d人无邮箱，电话、微信群通知".formatted(seats.size() - mails);
    var byMail = mails == 0 ? "" : "邮件邀请%d人%s".formatted(mails, outbox.isConfigured() ? "" : "（未配置邮件服务器，配置后才发出，请先电话通知）");
    return byMail + (byMail.isEmpty() || others.isEmpty() ? "" : "；") + others;
  }

  /** Everybody on the list with how to reach them and how far the mail came; for the community's own posts. */
  @Transactional(readOnly = true)
  public List<ContactLine> contacts(TopicNumber number, Official by) {
    var roundTable = roundTables.latest(number);
    refuseOthers(roundTable, by);
    Map<Recipient, Delivery> deliveries = outbox.deliveries(roundTable.number()).stream()
        .collect(Collectors.toMap(Delivery::recipient, Function.identity(), (first, second) -> second));
    Map<Guest, String> answers = replies.of(roundTable.number()).stream().filter(each -> each.reply() != null)
        .collect(Collectors.toMap(GuestReply::guest, each -> each.reply().words(), (first, second) -> first));
    return invitations.seats(roundTable).stream().map(seat -> new ContactLine(seat.guest(),
        seat.mail().orElse(seat.guest().contact()), told(seat, deliveries), answers.getOrDefault(seat.guest(), ""))).toList();
  }

  private String told(Invitations.Seat seat, Map<Recipient, Delivery> deliveries) {
    var delivery = seat.recipient().map(deliveries::get);
    if (seat.mail().isEmpty()) {
      return "无邮箱，请电话或上门通知";
    }
    if (delivery.isEmpty()) {
      return "发通知后发送邮件";
    }
    return delivery.get().sent() ? "邮件已发出" : !delivery.get().open() ? "邮件没有发出，请电话通知"
        : !outbox.isConfigured() ? "未配置邮件服务器，邮件待发，请电话通知"
        : delivery.get().attempts() == 0 ? "邮件待发" : "已试%d次没有发出，还会再试，请电话通知".formatted(delivery.get().attempts());
  }

  // the numbers of residents are for whoever calls them: other units have tasks of the topic too
  private void refuseOthers(RoundTable roundTable, Official by) {
    var convenor = roundTable.convenor();
    if (!by.post().startsWith(convenor + ".") && !by.post().equals(roster.contactOf(convenor, LocalDate.now(clock)).post())) {
      throw new AccessRefusal("参会人员的联系方式只供本社区（村）通知开会使用");
    }
  }
}
