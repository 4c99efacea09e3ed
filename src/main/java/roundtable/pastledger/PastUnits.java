package roundtable.pastledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.organisation.UnitType;

/** Units by the names that they bear or bore; ledgers of before the first import of the organisation name those of today. */
@Component
class PastUnits {

  private final JdbcClient jdbc;

  PastUnits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A unit as long as it was called so. */
  record Named(String code, String name, UnitType type, String parent, LocalDate from, LocalDate to) {

    boolean isOf(LocalDate day) {
      return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
  }

  /** All of them, read once for a file. */
  PastUnitNames names() {
    var all = jdbc.sql("select code, name, type, parent, valid_from, valid_to from unit").query((row, n) -> new Named(row.getString(1),
        row.getString(2), UnitType.valueOf(row.getString(3)), row.getString(4), row.getObject(5, LocalDate.class),
        row.getObject(6, LocalDate.class))).list().stream().sorted(Comparator.comparing(Named::from).reversed()).toList();
    return new PastUnitNames(all.stream().collect(Collectors.groupingBy(Named::name)),
        all.stream().collect(Collectors.toMap(Named::code, unit -> unit, (latest, earlier) -> latest)));
  }
}
