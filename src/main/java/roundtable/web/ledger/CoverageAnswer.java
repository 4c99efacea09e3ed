package roundtable.web.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import roundtable.kernel.Labelled;
import roundtable.ledger.CheckupStanding;
import roundtable.ledger.CheckupCoverage;
import roundtable.ledger.CheckupLine;
import roundtable.ledger.Coverage;
import roundtable.ledger.CoverageLine;
import roundtable.organisation.OwnOrganisation;
import roundtable.organisation.PropertyCare;

/**
 * 覆盖情况 and 体检情况 as the screen gets them: the whole report.
 *
 * @param unchecked units that were never looked at
 * @param faulty units with something that is not put right yet
 */
record CoverageAnswer(LocalDate day, Map<String, Integer> communities, List<Named> organisations, List<Named> care, List<Row> rows, Row whole,
    List<Coverage.MissingUnit> missing, List<Coverage.MissingUnit> unchecked, List<Faulty> faulty) {

  /** A kind and its Chinese name. */
  record Named(String code, String name) {}

  /** A line with its sums. */
  record Row(String code, String name, int units, int organised, Map<OwnOrganisation, Integer> organisations, int caredFor,
      Map<PropertyCare, Integer> care, int enclosed, CheckupLine checked) {

    static Row of(CoverageLine line, CheckupLine checked) {
      return new Row(line.code(), line.name(), line.units(), line.organised(), line.organisations(), line.caredFor(), line.care(), line.enclosed(),
          checked);
    }
  }

  /** What is not put right yet, and where it lies. */
  record Faulty(String code, String name, String community, String street, String checkup, LocalDate checkedOn, String state, List<String> faults,
      String measures, LocalDate dueOn, boolean overdue, String topic) {

    static Faulty of(CheckupStanding unit, LocalDate day) {
      return new Faulty(unit.code(), unit.name(), unit.community(), unit.street(), unit.checkup(), unit.checkedOn(), unit.state().label(),
          unit.faults(), unit.measures(), unit.dueOn(), unit.isOverdue(day), unit.topic());
    }
  }

  static CoverageAnswer of(Coverage coverage, CheckupCoverage checkups) {
    return new CoverageAnswer(coverage.day(), coverage.communities(), named(OwnOrganisation.values()), named(PropertyCare.values()),
        coverage.lines().stream().map(line -> Row.of(line, checkups.line(line.code()))).toList(), Row.of(coverage.whole(), checkups.whole()),
        coverage.missing(), checkups.units().stream().filter(unit -> !unit.isChecked())
            .map(unit -> new Coverage.MissingUnit(unit.code(), unit.name(), unit.community(), unit.street())).toList(),
        checkups.units().stream().filter(CheckupStanding::faulty).map(unit -> Faulty.of(unit, coverage.day())).toList());
  }

  private static <E extends Enum<E> & Labelled> List<Named> named(E[] constants) {
    return Arrays.stream(constants).map(each -> new Named(each.name(), each.label())).toList();
  }
}
