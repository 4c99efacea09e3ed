package roundtable.web.dispatch;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.SignedIn;
import roundtable.dispatch.DispatchAgendaItem;
import roundtable.dispatch.DispatchLine;
import roundtable.dispatch.DispatchMeeting;
import roundtable.dispatch.DispatchReadingDesk;
import roundtable.dispatch.DispatchTopic;
import roundtable.web.Spreadsheet;

/** 调度会: meetings with agenda, minutes and resolutions; what units have to carry out; what is stuck today (R8). */
@RestController
@RequestMapping("/api/dispatch")
class DispatchPages {

  private final DispatchReadingDesk reading;

  DispatchPages(DispatchReadingDesk reading) {
    this.reading = reading;
  }

  record Stuck(String topic, String reason) {

    static Stuck of(DispatchTopic topic) {
      return new Stuck(topic.topic().value(), topic.reason());
    }
  }

  record Meeting(String number, String title, LocalDate meetingOn, String place, String state, String stateLabel, String minutes, int leftOut) {

    static Meeting of(DispatchMeeting meeting) {
      return new Meeting(meeting.number(), meeting.title(), meeting.meetingOn(), meeting.place(), meeting.state().name(), meeting.state().label(),
          meeting.minutes().orElse(null), meeting.leftOut());
    }
  }

  /** @param struckWhy null while it is on the agenda */
  record Item(String topic, String reason, boolean byHand, String struckWhy, String discussion) {

    static Item of(DispatchAgendaItem item) {
      return new Item(item.topic().value(), item.reason(), item.isByHand(), item.struckWhy().orElse(null), item.discussion().orElse(null));
    }
  }

  record Resolution(String meeting, String topic, String title, String unit, String requirement, LocalDate dueOn, String state, String stateLabel,
      String answer, boolean overdue) {

    static Resolution of(DispatchLine line) {
      return new Resolution(line.meeting(), line.topic(), line.title(), line.unit(), line.requirement(), line.dueOn(), line.state().name(),
          line.state().label(), line.answer(), line.overdue());
    }
  }

  record Whole(Meeting meeting, List<Item> agenda, List<Resolution> resolutions) {}

  @GetMapping
  List<Meeting> meetings(@AuthenticationPrincipal SignedIn who) {
    return reading.meetings(who.person()).stream().map(Meeting::of).toList();
  }

  @GetMapping("/stuck")
  List<Stuck> stuck(@AuthenticationPrincipal SignedIn who) {
    return reading.stuck(who.person()).stream().map(Stuck::of).toList();
  }

  @GetMapping("/resolutions")
  List<Resolution> open(@AuthenticationPrincipal SignedIn who) {
    return reading.open(who.person()).stream().map(Resolution::of).toList();
  }

  @GetMapping("/{number}")
  Whole meeting(@PathVariable String number, @AuthenticationPrincipal SignedIn who) {
    return whole(number, who);
  }

  /** Agenda, what was struck and why, what was said and decided. */
  @GetMapping("/{number}/xlsx")
  ResponseEntity<byte[]> inExcel(@PathVariable String number, @AuthenticationPrincipal SignedIn who) {
    var whole = whole(number, who);
    var book = new Spreadsheet().sheet("议程");
    book.row(Arrays.asList(whole.meeting().title(), whole.meeting().place(), whole.meeting().stateLabel()));
    book.row(Arrays.asList("会议纪要", whole.meeting().minutes()));
    book.row(List.of("议题", "列入理由", "怎样列入", "删去理由", "讨论情况"));
    whole.agenda().forEach(item -> book.row(Arrays.asList(item.topic(), item.reason(), item.byHand() ? "手工" : "系统", item.struckWhy(), item.discussion())));
    book.sheet("议定事项").row(List.of("议题", "标题", "承办单位", "要求", "完成日期", "状态", "落实情况", "是否逾期"));
    whole.resolutions().forEach(each -> book.row(Arrays.asList(each.topic(), each.title(), each.unit(), each.requirement(), each.dueOn().toString(),
        each.stateLabel(), each.answer(), each.overdue() ? "是" : "否")));
    return book.answer("%s.xlsx".formatted(whole.meeting().title()));
  }

  private Whole whole(String number, SignedIn who) {
    return new Whole(Meeting.of(reading.meeting(number, who.person())), reading.agenda(number, who.person()).stream().map(Item::of).toList(),
        reading.resolved(number, who.person()).stream().map(Resolution::of).toList());
  }
}
