package roundtable.deliberation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import roundtable.organisation.Contact;
import roundtable.organisation.DutyRoster;
import roundtable.outbox.Appointment;
import roundtable.outbox.Outbox;
import roundtable.outbox.Recipient;
import roundtable.topic.TopicDesk;

/** Who of a list is invited by mail: by the address in the list, else by that of the organisation. */
@Component
class Invitations {

  private final Seats seats;
  private final TopicDesk topics;
  private final DutyRoster roster;
  private final Outbox outbox;
  private final Clock clock;

  Invitations(Seats seats, TopicDesk topics, DutyRoster roster, Outbox outbox, Clock clock) {
    this.seats = seats;
    this.topics = topics;
    this.roster = roster;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** @return how many are invited by mail */
  int send(RoundTable roundTable, String text) {
    var recipients = seats(roundTable).stream().flatMap(seat -> seat.recipient().stream()).toList();
    if (!recipients.isEmpty()) {
      outbox.invite(new Appointment(roundTable.number(), 0, false, title(roundTable), text, roundTable.plan().place(),
          roundTable.plannedAt()), recipients);
    }
    return recipients.size();
  }

  /** 幸福圆桌会：the topic's title. */
  String title(RoundTable roundTable) {
    return "幸福圆桌会：" + topics.topic(roundTable.topic()).intake().title();
  }

  /** Everybody on the list, in its order, with the mail address if there is one. */
  List<Seat> seats(RoundTable roundTable) {
    var guests = seats.invited(roundTable.number());
    var known = roster.contacts(guests.stream().map(Guest::name).distinct().toList(), LocalDate.now(clock));
    return guests.stream().map(guest -> new Seat(guest, address(guest, known))).toList();
  }

  // a name alone is borne by many: the post has to be the same, and the only one of that name
  private static Optional<String> address(Guest guest, List<Contact> known) {
    if (guest.isReachedByMail()) {
      return Optional.of(guest.contact());
    }
    var same = known.stream().filter(each -> each.name().equals(guest.name()) && each.title().equals(guest.unit()))
        .map(Contact::mail).distinct().toList();
    return same.size() == 1 ? Stream.of(same.get(0)).filter(Guest::isMail).findFirst() : Optional.empty();
  }

  /** Somebody on the list and where mail reaches them. */
  record Seat(Guest guest, Optional<String> mail) {

    Optional<Recipient> recipient() {
      return mail.map(address -> new Recipient(guest.name(), address));
    }
  }
}
