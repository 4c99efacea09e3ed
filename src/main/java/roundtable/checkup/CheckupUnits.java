package roundtable.checkup;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.organisation.OwnOrganisation;
import roundtable.organisation.PropertyCare;

/** The 治理单元 of communities as they stand on a day. */
@Component
class CheckupUnits {

  private static final String UNITS = """
      select g.code, g.name, g.community, c.parent, g.organisation, g.care, l.checked_on, l.state from governance_unit g
        join unit c on c.code = g.community and c.valid_from <= :on and (c.valid_to is null or c.valid_to >= :on)
        left join checkup l on l.id = (select max(x.id) from checkup x where x.unit = g.code)
       where g.valid_from <= :on and (g.valid_to is null or g.valid_to >= :on) and\s""";
  private final JdbcClient jdbc;

  CheckupUnits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A unit and when it was looked at last.
   *
   * @param checkedOn null when it never was
   */
  record Known(CheckupUnit unit, LocalDate checkedOn, CheckupState state) {}

  /** What was never looked at first, then what was longest ago. */
  List<Known> of(Collection<String> communities, LocalDate on) {
    return communities.isEmpty() ? List.of()
        : asked("g.community in (:keys) order by case when l.checked_on is null then 0 else 1 end, l.checked_on, g.code", communities, on);
  }

  Optional<CheckupUnit> unit(String code, LocalDate on) {
    return asked("g.code in (:keys)", List.of(code), on).stream().map(Known::unit).findFirst();
  }

  private List<Known> asked(String condition, Collection<String> keys, LocalDate on) {
    return jdbc.sql(UNITS + condition).param("keys", keys).param("on", on).query((row, n) -> new Known(
        new CheckupUnit(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
            constant(OwnOrganisation.values(), row.getString(5)), constant(PropertyCare.values(), row.getString(6))),
        row.getObject(7, LocalDate.class), constant(CheckupState.values(), row.getString(8)))).list();
  }

  private static <E extends Enum<E>> E constant(E[] all, String name) {
    return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }
}
