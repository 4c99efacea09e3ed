package roundtable.engine;

import java.util.ArrayList;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import roundtable.dispatch.DispatchAgendaItem;
import roundtable.dispatch.DispatchDesk;
import roundtable.kernel.TopicNumber;
import roundtable.ledger.Line;
import roundtable.topic.TopicDesk;

/** The head of a form about a dispatch meeting: each topic of its agenda with the reason for which it is there. */
@Component
class DispatchPaper {

  private final DispatchDesk meetings;
  private final TopicDesk topics;

  DispatchPaper(DispatchDesk meetings, TopicDesk topics) {
    this.meetings = meetings;
    this.topics = topics;
  }

  void fill(FormSheet sheet, OpenTask task) {
    var meeting = meetings.meeting(task.order());
    var agenda = meetings.agenda(meeting);
    var lines = new ArrayList<Line>();
    agenda.stream().filter(item -> item.struckWhy().isEmpty()).forEach(item -> lines.add(new Line(ledger(item.topic()), about(item))));
    if (lines.isEmpty()) {
      lines.add(new Line("议程", "目前没有超过时限、没有进展、多次延期或者本级解决不了的议题，可以手工增加"));
    }
    if (meeting.leftOut() > 0) {
      lines.add(new Line("未列入", "另有%d个议题同样停滞，没有列入，可以手工增加".formatted(meeting.leftOut())));
    }
    sheet.tell("### %s（%s）\n地点：%s　议程%d项\n".formatted(meeting.title(), meeting.number(), FormSheet.shown(meeting.place()),
        agenda.stream().filter(item -> item.struckWhy().isEmpty()).count()), lines);
    sheet.preset("discussions", agenda.stream().filter(item -> item.struckWhy().isEmpty()).map(DispatchAgendaItem::topic).map(TopicNumber::value)
        .map(number -> number + "，").collect(Collectors.joining("\n")));
  }

  private static String ledger(TopicNumber topic) {
    return "[%1$s](/ledger/topics/%1$s)".formatted(topic.value());
  }

  private String about(DispatchAgendaItem item) {
    var intake = topics.topic(item.topic()).intake();
    return "%s（%s）——%s%s".formatted(intake.title(), intake.place(), item.isByHand() ? "手工增加：" : "", item.reason());
  }
}
