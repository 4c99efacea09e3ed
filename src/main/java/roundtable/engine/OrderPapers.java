package roundtable.engine;

import org.springframework.stereotype.Component;
import roundtable.checkup.CheckupNumber;
import roundtable.dispatch.DispatchDesk;
import roundtable.returns.SheetKind;
import roundtable.returns.UnitSheetDesk;

/** The heads of tasks and forms that are not about one topic: orders about several, sheets of units, dispatch meetings, checkups. */
@Component
class OrderPapers {

  private final CommonOrderSheet orders;
  private final ReturnPaper returns;
  private final UnitSheetDesk sheets;
  private final DispatchPaper papers;
  private final DispatchDesk meetings;
  private final CheckupPaper checkups;

  OrderPapers(CommonOrderSheet orders, ReturnPaper returns, UnitSheetDesk sheets, DispatchPaper papers, DispatchDesk meetings,
      CheckupPaper checkups) {
    this.orders = orders;
    this.returns = returns;
    this.sheets = sheets;
    this.papers = papers;
    this.meetings = meetings;
    this.checkups = checkups;
  }

  /** What a task is about, and what that is. */
  record Heading(String about, String what) {}

  void fill(FormSheet sheet, OpenTask task) {
    if (SheetKind.isNumber(task.order())) {
      returns.fill(sheet, task);
    } else if (isMeeting(task.order())) {
      papers.fill(sheet, task);
    } else if (CheckupNumber.find(task.order()).isPresent()) {
      checkups.fill(sheet, task);
    } else {
      orders.fill(sheet, task);
    }
  }

  /** @param sheet id of the unit's sheet; null elsewhere */
  Heading heading(String number, Object sheet) {
    if (SheetKind.isNumber(number)) {
      var title = sheets.batch(number).title();
      return new Heading(sheet == null ? title : "%s（%s）".formatted(title, sheets.sheet(((Number) sheet).longValue()).unitName()), title);
    }
    if (CheckupNumber.find(number).isPresent()) {
      return new Heading(checkups.about(number), "三驾马车体检");
    }
    return isMeeting(number) ? new Heading(meetings.meeting(number).title(), "调度会") : new Heading(number, "共性议题交办单");
  }

  private static boolean isMeeting(String number) {
    return roundtable.dispatch.DispatchMeeting.isNumber(number);
  }
}
