package roundtable.returns;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.WrittenDate;
import roundtable.ledger.AttendanceState;
import roundtable.ledger.CommunityMonth;
import roundtable.ledger.LeaderAttendance;

/** From a figure to its cases: topics are the ledger's, communities, leaders and late tasks are told here (R101). */
@Service
@Transactional(readOnly = true)
public class SheetCaseDesk {

  private final SheetBatches batches;
  private final UnitSheets sheets;
  private final SheetFigures figures;
  private final SheetReach reaches;

  SheetCaseDesk(SheetBatches batches, UnitSheets sheets, SheetFigures figures, SheetReach reaches) {
    this.batches = batches;
    this.sheets = sheets;
    this.figures = figures;
    this.reaches = reaches;
  }

  /**
   * What was counted one by one, as it is on record now; empty for a figure of topics.
   *
   * @throws AccessRefusal for a sheet that there is not, or that is not theirs to see
   */
  public List<CaseLine> cases(String number, String unit, Indicator indicator, String person) {
    var period = batches.findById(number).map(SheetBatch::period).orElseThrow(() -> missing(number, unit));
    var reach = reaches.of(person);
    var sheet = sheets.findByBatchOrderByUnit(number).stream().filter(each -> each.unit().equals(unit) && reach.sees(unit)).findFirst()
        .orElseThrow(() -> missing(number, unit));
    return switch (indicator) {
      case MEETING_RATE -> sheet.unitKind() == UnitKind.STREET ? meetings(unit, period) : List.of();
      case ATTENDANCE_RATE -> figures.monthsOf(period).stream().flatMap(month -> attendance(sheet, month)).toList();
      case LATE_TASKS -> figures.lateTasks(period, unit).stream().map(late -> new CaseLine(late.name(),
          "%s承办，期限%s".formatted(late.holder(), WrittenDate.of(late.dueOn())), true)).toList();
      case CLOSING_RATE, ON_TIME_RATE, SATISFACTION_RATE -> List.of();
    };
  }

  private List<CaseLine> meetings(String street, SheetPeriod period) {
    return figures.monthsOf(period).stream().flatMap(month -> figures.communities(month, Optional.of(street)).stream()
        .map(community -> new CaseLine(community.name(), "%s：%s".formatted(words(month), held(community)), community.held() > 0))).toList();
  }

  private Stream<CaseLine> attendance(UnitSheet sheet, YearMonth month) {
    return figures.leaders(sheet.unitKind(), month).filter(leader -> SheetFigures.unitOf(leader.post()).equals(sheet.unit()))
        .map(leader -> new CaseLine(leader.title(), "%s：%s%s".formatted(words(month), leader.state().label(), named(leader)),
            leader.state() == AttendanceState.ATTENDED));
  }

  private static String held(CommunityMonth community) {
    return community.held() > 0 ? "开了%d次".formatted(community.held()) : "没有召开";
  }

  private static String named(LeaderAttendance leader) {
    return leader.people().isEmpty() ? "（岗位空缺）" : "（%s）".formatted(String.join("、", leader.people()));
  }

  private static String words(YearMonth month) {
    return SheetPeriod.of(month).words();
  }

  private static AccessRefusal missing(String number, String unit) {
    return new AccessRefusal("%s没有单位%s的单子，或者不在您的查看范围".formatted(number, unit));
  }
}
