package roundtable.deliberation;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.WrittenDate;
import roundtable.outbox.InvitationLink;
import roundtable.outbox.InvitationLinks;
import roundtable.outbox.LinkState;

/** What an invited person answers for themselves, over the link of their invitation (R30). */
@Service
@Transactional
public class ReplyLinkDesk {

  /** More changes of mind than that are told by telephone: whoever has a link cannot fill the table. */
  private static final int MOST_ANSWERS = 20;
  private final InvitationLinks links;
  private final RoundTables roundTables;
  private final Invitations invitations;
  private final Replies replies;
  private final ReplyIntake intake;
  private final Clock clock;

  ReplyLinkDesk(InvitationLinks links, RoundTables roundTables, Invitations invitations, Replies replies, ReplyIntake intake,
      Clock clock) {
    this.links = links;
    this.roundTables = roundTables;
    this.invitations = invitations;
    this.replies = replies;
    this.intake = intake;
    this.clock = clock;
  }

  /** The invitation of a link. */
  @Transactional(readOnly = true)
  public GuestInvitation invitation(String link) {
    var found = find(link);
    var roundTable = roundTable(found);
    var seat = seat(roundTable, found);
    return new GuestInvitation(invitations.title(roundTable),
        WrittenDate.of(LocalDateTime.ofInstant(found.startsAt(), clock.getZone())),
        roundTable.plan().place() + (roundTable.isOnline() ? "\n" + roundTable.plan().online() : ""), found.recipient().name(), seat.reply(), closed(found, roundTable));
  }

  /** Keeps an answer; the last one counts. */
  public void answer(String link, Reply reply) {
    var found = find(link);
    var roundTable = roundTable(found);
    var closed = closed(found, roundTable);
    if (closed != null) {
      throw new Refusal(closed);
    }
    var guest = seat(roundTable, found).guest();
    if (replies.overLink(roundTable.number(), guest) >= MOST_ANSWERS) {
      throw new Refusal("您已经回复了%d次，再有变化请电话告知社区（村）".formatted(MOST_ANSWERS));
    }
    var taken = List.of(new GuestReply(guest, reply));
    intake.take(roundTable, taken, null);
    intake.journal(roundTable, "", taken, Official.SYSTEM);
  }

  private String closed(InvitationLink link, RoundTable roundTable) {
    if (link.state() == LinkState.CANCELLED) {
      return "这次会议已经取消或者改期，不用再回复；改期的，以新的通知为准";
    }
    if (link.state() == LinkState.MOVED) {
      return "这次会议已经改期，请用新通知中的链接回复";
    }
    return roundTable.resolution() != null || !link.startsAt().isAfter(clock.instant()) ? "会议已经开始或者结束，不能再回复" : null;
  }

  private InvitationLink find(String link) {
    return links.find(link).orElseThrow(() -> new AccessRefusal("链接不对或者已经失效，请核对邮件中的链接，或者电话联系社区（村）"));
  }

  private RoundTable roundTable(InvitationLink link) {
    return roundTables.findById(link.reference()).orElseThrow();
  }

  // two of the same name are told apart by the address, where the list has it
  private GuestReply seat(RoundTable roundTable, InvitationLink link) {
    var seats = replies.of(roundTable.number()).stream()
        .filter(each -> each.guest().name().equals(link.recipient().name())).toList();
    return seats.stream().filter(each -> link.recipient().address().equals(each.guest().contact())).findFirst()
        .or(() -> seats.stream().findFirst()).orElseGet(() -> new GuestReply(
            new Guest(SeatCategory.STAKEHOLDER, link.recipient().name(), "", link.recipient().address()), null));
  }
}
