package roundtable.returns;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.organisation.Organisation;
import roundtable.organisation.Role;
import roundtable.organisation.Unit;

/** Whose sheets are drawn up: streets, towns, departments; not the commission, which watches over all of them (R17, R97). */
@Component
class SheetUnits {

  private final Organisation organisation;
  private final JdbcClient jdbc;

  SheetUnits(Organisation organisation, JdbcClient jdbc) {
    this.organisation = organisation;
    this.jdbc = jdbc;
  }

  List<Unit> of(UnitKind kind, LocalDate on) {
    var watching = jdbc.sql("select unit from post where role = ?").param(Role.DISCIPLINE_COMMISSION.name()).query(String.class).list();
    return kind.types().stream().flatMap(type -> organisation.units(type, on).stream()).filter(unit -> !watching.contains(unit.code())).toList();
  }
}
