package roundtable.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 组织机构 as it stands today: units, and nobody's name (R1–R12). */
@Service
@Transactional(readOnly = true)
public class PublicUnits {

  private static final String TODAY = """
      select code, name, type, parent, valid_from as validFrom from unit
       where valid_from <= :today and (valid_to is null or valid_to >= :today) order by code""";

  // one for each row of a page: a join would have to be made before the page is cut out, and lose what a dissolved unit left
  private static final String NAME =
      "(select u.name from unit u where u.code = CODE and u.valid_from <= :today order by u.valid_from desc limit 1)";

  private final JdbcClient jdbc;
  private final Clock clock;

  PublicUnits(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A unit.
   *
   * @param type code of its type
   * @param parent code of the unit above; null for the district
   */
  public record PublicUnit(String code, String name, String type, String parent, LocalDate validFrom) {}

  /** SQL: how a unit is called today, or was called at last. */
  static String nameOf(String code) {
    return NAME.replace("CODE", code);
  }

  /** All of them, by their codes. */
  public List<PublicUnit> all() {
    return jdbc.sql(TODAY).param("today", LocalDate.now(clock)).query(PublicUnit.class).list();
  }
}
