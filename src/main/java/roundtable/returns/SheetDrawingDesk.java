package roundtable.returns;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.calendar.WorkingCalendar;
import roundtable.kernel.Official;
import roundtable.kernel.WrittenDate;
import roundtable.ledger.LedgerStandingDesk;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;
import roundtable.rules.Ruling;

/** 编制: on the first working day after a month or a year the sheets of all units are drawn up and frozen, once (R41, R42). */
@Service
@Transactional
public class SheetDrawingDesk {

  private static final int MOST_MISSED = 12;
  private final SheetBatches batches;
  private final UnitSheets sheets;
  private final SheetLines lines;
  private final SheetRecord record;
  private final SheetFigures figures;
  private final SheetUnits units;
  private final LedgerStandingDesk ledger;
  private final RuleBook rules;
  private final WorkingCalendar calendar;
  private final UnitSheetFlow flow;
  private final Clock clock;

  SheetDrawingDesk(SheetBatches batches, UnitSheets sheets, SheetLines lines, SheetRecord record, SheetFigures figures, SheetUnits units,
      LedgerStandingDesk ledger, RuleBook rules, WorkingCalendar calendar, UnitSheetFlow flow, Clock clock) {
    this.batches = batches;
    this.sheets = sheets;
    this.lines = lines;
    this.record = record;
    this.figures = figures;
    this.units = units;
    this.ledger = ledger;
    this.rules = rules;
    this.calendar = calendar;
    this.flow = flow;
    this.clock = clock;
  }

  /** Draws up what is due and not drawn up yet; idempotent. Before anything was received there is nothing to tell. */
  public void drawUpDue() {
    var today = LocalDate.now(clock);
    Arrays.stream(SheetKind.values()).forEach(kind -> missing(kind, today).forEach(period -> drawUp(kind, period, today)));
  }

  // the product may have stood still for some months; what was before its first sheets is not drawn up
  private List<SheetPeriod> missing(SheetKind kind, LocalDate today) {
    var last = kind.endedBefore(today);
    var begun = batches.existsByKind(kind);
    var missing = Stream.iterate(last, period -> kind.endedBefore(period.first().atDay(1))).limit(begun ? MOST_MISSED : 1)
        .takeWhile(period -> batches.findById(kind.number(period)).isEmpty()).filter(period -> isDue(period, today))
        .filter(period -> ledger.isAnythingReceived(period.asOf())).toList();
    return missing.stream().sorted((one, other) -> one.first().compareTo(other.first())).toList();
  }

  // of a year without a schedule nobody knows the first working day: it waits
  private boolean isDue(SheetPeriod period, LocalDate today) {
    return calendar.addWorkingDays(period.asOf(), 1).filter(day -> !day.isAfter(today)).isPresent();
  }

  private void drawUp(SheetKind kind, SheetPeriod period, LocalDate today) {
    var now = Instant.now(clock);
    var limits = rules.decide(RuleTable.RETURN_LIMITS, now, Map.of("sheetKind", kind.name()));
    var formula = rules.versionInForce(RuleTable.ASSESSMENT_FORMULA, now);
    var batch = new SheetBatch(kind.number(period), kind, period.first().toString(), period.last().toString(), formula, limits.version(), now,
        today, limits.number("confirmDays"), limits.number("answerDays"), limits.number("approveDays"));
    batch.objectUntil(calendar.addWorkingDays(today, batch.confirmDays()));
    batches.save(batch);
    record.add(batch.number(), Official.SYSTEM, SheetEntryKind.DRAWN_UP, "%s按%s的台账编制并冻结；计分办法%s；%s24时前可以提出异议，逾期视为无异议"
        .formatted(batch.title(), WrittenDate.of(period.asOf()), "《%s》第%d版".formatted(RuleTable.ASSESSMENT_FORMULA.label(), formula),
            batch.confirmUntil().map(WrittenDate::of).orElse("待国务院通知的日期")));
    Arrays.stream(UnitKind.values()).forEach(unitKind -> write(batch, unitKind));
    flow.drawnUp(kind, batch.number());
  }

  private void write(SheetBatch batch, UnitKind kind) {
    var counted = figures.of(kind, batch.period());
    var weights = weights(batch, kind);
    units.of(kind, batch.period().asOf()).forEach(unit -> {
      var written = Arrays.stream(Indicator.values()).map(indicator -> new SheetLine(indicator,
          Optional.ofNullable(counted.get(unit.code())).map(each -> each.get(indicator)).orElse(new Figure(0, 0)), weights.get(indicator), null)).toList();
      var state = Score.of(written).isEmpty() && isNone(written) ? SheetState.NOTHING_TO_TELL : SheetState.AWAITED;
      var sheet = sheets.save(new UnitSheet(batch.number(), unit.code(), unit.name(), kind, state));
      lines.write(sheet.id(), written);
      record.add(batch.number(), Official.SYSTEM, SheetEntryKind.DRAWN_UP, unit.code(), sealed(written));
    });
  }

  private static boolean isNone(List<SheetLine> lines) {
    return lines.stream().allMatch(line -> line.figure().numerator() == 0);
  }

  /** The figures and weights as they were frozen; compared with the lines whenever somebody asks. */
  static String sealed(List<SheetLine> lines) {
    return lines.stream().map(SheetLine::sealed).collect(Collectors.joining("；"));
  }

  private Map<Indicator, Weight> weights(SheetBatch batch, UnitKind kind) {
    var weights = new EnumMap<Indicator, Weight>(Indicator.class);
    Stream.of(Indicator.values()).forEach(indicator -> weights.put(indicator, weight(rules.decide(RuleTable.ASSESSMENT_FORMULA,
        batch.formulaVersion(), Map.of("sheetKind", batch.kind().name(), "unitKind", kind.name(), "indicator", indicator.name())))));
    return weights;
  }

  private static Weight weight(Ruling ruling) {
    return new Weight(ruling.number("weight"), ruling.number("target"), ruling.number("bottom"), String.join("、", ruling.rules()));
  }
}
