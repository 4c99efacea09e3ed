package roundtable.returns;

import org.springframework.stereotype.Component;
import roundtable.calendar.MovedLimit;
import roundtable.calendar.WorkingCalendar;
import roundtable.calendar.WorkingCalendarChange;
import roundtable.kernel.Official;

/** A new working calendar: the last day for objections is counted again, never shortened. */
@Component
class SheetRecalculation implements WorkingCalendarChange {

  private final SheetBatches batches;
  private final SheetRecord record;
  private final WorkingCalendar calendar;

  SheetRecalculation(SheetBatches batches, SheetRecord record, WorkingCalendar calendar) {
    this.batches = batches;
    this.record = record;
    this.calendar = calendar;
  }

  @Override
  public void recount(int version) {
    batches.findByStateOrderByNumber(BatchState.DRAWN_UP).forEach(batch -> {
      var before = batch.confirmUntil().orElse(null);
      batch.objectUntil(calendar.addWorkingDays(batch.drawnOn(), batch.confirmDays()));
      MovedLimit.of(before, batch.confirmUntil().orElse(null)).ifPresent(moved -> {
        record.add(batch.number(), Official.SYSTEM, SheetEntryKind.LIMIT_RECOUNTED,
            "%s（%s）".formatted(moved.told("提出异议的期限"), MovedLimit.basis(version)));
        batches.save(batch);
      });
    });
  }
}
