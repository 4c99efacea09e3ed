package roundtable.overdue;

import roundtable.rules.Ruling;

/** A step's limits in working days from its beginning, as {@code time-limits} gave them (R46, A11). */
record Limits(int dueDays, int remindDays, int urgeDays, int superviseDays, int referDays) {

  static Limits of(Ruling ruling) {
    return new Limits(ruling.number("due"), ruling.number("remind"), ruling.number("urge"),
        ruling.number("supervise"), ruling.number("refer"));
  }
}
