package roundtable.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.calendar.WorkingCalendar;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.organisation.DutyRoster;

/** 核对和答复: each unit agrees to its sheet or objects, the secretariat answers; who says nothing in time agrees (R41, R42). */
@Service
@Transactional
public class UnitSheetDesk {

  private final SheetBatches batches;
  private final UnitSheets sheets;
  private final SheetCorrecting correcting;
  private final SheetRecord record;
  private final DutyRoster roster;
  private final WorkingCalendar calendar;
  private final Clock clock;

  UnitSheetDesk(SheetBatches batches, UnitSheets sheets, SheetCorrecting correcting, SheetRecord record, DutyRoster roster, WorkingCalendar calendar,
      Clock clock) {
    this.batches = batches;
    this.sheets = sheets;
    this.correcting = correcting;
    this.record = record;
    this.roster = roster;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The unit's word about its sheet. */
  public void answer(long id, SheetAnswer answer, Official by) {
    var sheet = sheet(id);
    if (answer.agreed()) {
      sheet.agree();
      record.add(sheet.batch(), by, SheetEntryKind.AGREED, sheet.unit(), "%s核对无异议".formatted(sheet.unitName()));
    } else {
      sheet.object(answer.objection());
      record.add(sheet.batch(), by, SheetEntryKind.OBJECTED, sheet.unit(), "%s提出异议：%s".formatted(sheet.unitName(), answer.objection()));
    }
    sheets.save(sheet);
  }

  /** The last day is over: whoever said nothing agrees, as the sheet said beforehand. */
  public void silence(String number) {
    sheets.findByBatchAndStateOrderByUnit(number, SheetState.AWAITED).forEach(sheet -> {
      sheet.staySilent();
      record.add(number, Official.SYSTEM, SheetEntryKind.SILENT, sheet.unit(), "%s在期限内没有提出异议，视为无异议".formatted(sheet.unitName()));
      sheets.save(sheet);
    });
  }

  /** The secretariat's answer; a correction stands beside the frozen figure. */
  public void decide(long id, ObjectionDecision decision, Official by) {
    var sheet = sheet(id);
    refuseOwnUnit(sheet, by);
    sheet.answer(decision.reason(), !decision.upheld());
    record.add(sheet.batch(), by, SheetEntryKind.ANSWERED, sheet.unit(),
        "%s的异议%s：%s".formatted(sheet.unitName(), decision.upheld() ? "不成立，维持原数" : "成立，予以更正", decision.reason()));
    if (!decision.upheld()) {
      correcting.correct(sheet, decision.changes(), decision.reason(), by);
    }
    sheets.save(sheet);
  }

  // who holds a post of the unit and one of the secretariat does not judge their own figures
  private void refuseOwnUnit(UnitSheet sheet, Official by) {
    if (roster.postsOf(by.person(), LocalDate.now(clock)).stream().anyMatch(post -> post.startsWith(sheet.unit() + "."))) {
      throw new Refusal("您也在%s任职，请由理事会办公室其他人员答复".formatted(sheet.unitName()));
    }
  }

  @Transactional(readOnly = true)
  public SheetBatch batch(String number) {
    return batches.findById(number).orElseThrow(() -> new Refusal("没有编号为%s的交账或考核".formatted(number)));
  }

  @Transactional(readOnly = true)
  public UnitSheet sheet(long id) {
    return sheets.findById(id).orElseThrow(() -> new Refusal("没有这张交账单"));
  }

  /** Ids of the sheets whose units have something to say, by unit. */
  @Transactional(readOnly = true)
  public List<Long> awaited(String number) {
    return sheets.findByBatchAndStateOrderByUnit(number, SheetState.AWAITED).stream().map(UnitSheet::id).toList();
  }

  /** Ids of the sheets with an objection that is not answered. */
  @Transactional(readOnly = true)
  public List<Long> objected(String number) {
    return sheets.findByBatchAndStateOrderByUnit(number, SheetState.OBJECTED).stream().map(UnitSheet::id).toList();
  }

  /** So many working days after today; empty while the year's schedule is unknown. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> workingDaysFrom(LocalDate day, int days) {
    return calendar.addWorkingDays(day, days);
  }

  /** A post was skipped because nobody stands on it (A15). */
  public void vacant(String number, List<String> skipped, String instead) {
    record.add(number, Official.SYSTEM, SheetEntryKind.VACANT, "岗位空缺：%s，由%s办理".formatted(String.join("、", skipped), instead));
  }
}
