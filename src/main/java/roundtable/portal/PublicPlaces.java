package roundtable.portal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The district's streets and communities as they stand today, for choosing one. */
@Service
@Transactional(readOnly = true)
public class PublicPlaces {

  private static final String COMMUNITIES = """
      select s.code as street, s.name as streetName, c.code, c.name
        from unit s join unit c on c.parent = s.code and c.type in ('COMMUNITY', 'FAMILY_COMMITTEE', 'VILLAGE')
         and c.valid_from <= :today and (c.valid_to is null or c.valid_to >= :today)
       where s.type in ('STREET', 'TOWN') and s.valid_from <= :today and (s.valid_to is null or s.valid_to >= :today)
       order by s.code, c.code""";

  private final JdbcClient jdbc;
  private final Clock clock;

  PublicPlaces(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A street or town with its communities and villages. */
  public record Street(String code, String name, List<Community> communities) {}

  /** A community, family committee or village. */
  public record Community(String code, String name) {}

  private record Row(String street, String streetName, String code, String name) {}

  /** All of them, in one statement. */
  public List<Street> streets() {
    return jdbc.sql(COMMUNITIES).param("today", LocalDate.now(clock)).query(Row.class).list().stream()
        .collect(groupingBy(Row::street, LinkedHashMap::new, toList())).values().stream()
        .map(rows -> new Street(rows.get(0).street(), rows.get(0).streetName(),
            rows.stream().map(row -> new Community(row.code(), row.name())).toList())).toList();
  }
}
