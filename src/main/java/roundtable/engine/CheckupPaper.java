package roundtable.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import org.springframework.stereotype.Component;
import roundtable.checkup.Checkup;
import roundtable.checkup.CheckupFollowUpDesk;
import roundtable.kernel.WrittenDate;
import roundtable.ledger.Line;
import roundtable.organisation.Organisation;

/** The head of a form about a checkup: what is wrong in the 治理单元, what has to be done, what was done so far. */
@Component
class CheckupPaper {

  private static final int LONGEST_NAME = 40;
  private final CheckupFollowUpDesk checkups;
  private final Organisation organisation;
  private final Clock clock;

  CheckupPaper(CheckupFollowUpDesk checkups, Organisation organisation, Clock clock) {
    this.checkups = checkups;
    this.organisation = organisation;
    this.clock = clock;
  }

  void fill(FormSheet sheet, OpenTask task) {
    var checkup = checkups.checkup(task.order());
    var lines = new ArrayList<Line>();
    checkups.faults(task.order()).forEach((party, fault) -> lines.add(new Line(party.label(), fault)));
    checkup.measures().ifPresent(measures -> lines.add(new Line("督促事项", measures)));
    checkups.history(task.order()).forEach(event -> lines.add(new Line(event.label(), event.text())));
    sheet.tell("### %s（%s）\n整改期限：%s\n".formatted(FormSheet.shown(about(checkup)), checkup.number(),
        checkup.dueOn().map(WrittenDate::of).orElse("未定")), lines);
    // a title has its bound, whatever a unit is called
    sheet.preset("title", checkup.unitName().substring(0, Math.min(LONGEST_NAME, checkup.unitName().length())) + "物业服务中的难点问题");
  }

  String about(Checkup checkup) {
    return "%s %s".formatted(organisation.lastNameOf(checkup.community(), LocalDate.now(clock)), checkup.unitName());
  }

  String about(String number) {
    return about(checkups.checkup(number));
  }
}
