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
      select code, name, type, parent, valid_from from unit
       where valid_from <= :today and (valid_to is null or valid_to >= :today) order by code""";

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

  /** All of them, by their codes. */
  public List<PublicUnit> all() {
    return jdbc.sql(TODAY).param("today", LocalDate.now(clock)).query(PublicUnit.class).list();
  }
}
