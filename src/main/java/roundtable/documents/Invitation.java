package roundtable.documents;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import roundtable.outbox.OutgoingMessage;

/** 会议通知 as a calendar's entry (RFC 5545, RFC 5546): instants in UTC, which every calendar shows in its reader's zone. */
public final class Invitation {

  /** Who invites, by the name that a calendar shows. */
  public static final String ORGANIZER = "幸福圆桌会";
  /** The plan knows when a meeting begins; 本系统默认，文件未规定. */
  private static final Duration USUAL_LENGTH = Duration.ofHours(2);

  /** In bytes (RFC 5545, 3.1). */
  private static final int LONGEST_LINE = 75;

  private Invitation() {}

  /** {@code REQUEST}, or {@code CANCEL} for a meeting that was called off. */
  public static String method(OutgoingMessage message) {
    return (message.appointment().cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST).getValue();
  }

  /** Names the recipient alone: nobody learns another's address. */
  public static String calendar(OutgoingMessage message, String organizer, Instant writtenAt) {
    var event = new VEvent(false);
    properties(message, organizer, writtenAt).forEach(event::add);
    return folded(new Calendar().withProdId("-//xingfu-yuanzhuohui//roundtable//ZH").withDefaults()
        .withProperty(message.appointment().cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST)
        .withComponent(event).getFluentTarget().toString());
  }

  // the library counts characters, the standard bytes; 18 characters are never more than 72
  private static String folded(String calendar) {
    return calendar.lines().map(line -> line.getBytes(StandardCharsets.UTF_8).length <= LONGEST_LINE ? line
        : line.replaceAll("(.{18})(?=.)", "$1\r\n ")).collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static List<Property> properties(OutgoingMessage message, String organizer, Instant writtenAt) {
    var appointment = message.appointment();
    return List.of(new Uid(appointment.reference() + "@roundtable"), new DtStamp(writtenAt), new Sequence(appointment.edition()),
        new DtStart<>(appointment.startsAt()), new DtEnd<>(appointment.startsAt().plus(USUAL_LENGTH)),
        new Summary(appointment.summary()), new Description(appointment.description()), new Location(appointment.place()),
        appointment.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED,
        new Organizer(named(ORGANIZER), mailto(organizer)),
        new Attendee(named(message.recipient().name()), mailto(message.recipient().address())));
  }

  // a quote cannot be written in a parameter
  private static ParameterList named(String name) {
    return new ParameterList(List.of(new Cn(name.replace('"', '\''))));
  }

  private static URI mailto(String address) {
    return URI.create("mailto:" + address);
  }
}
