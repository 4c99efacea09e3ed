package roundtable.organisation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom a written name means: a unit by its full name, a post by its title, a person by name, or by name and post (R102). */
@Service
@Transactional(readOnly = true)
public class NameDesk {

  private static final String HOLDS = "%1$s_from <= :on and (%1$s_to is null or %1$s_to >= :on)";
  private static final String UNITS = "select distinct u.code, u.name from unit u where u.name = :written and " + HOLDS.formatted("u.valid");
  private static final String POSTS = "select distinct p.code, replace(p.title, :placeholder, u.name) from post p join unit u on u.code = p.unit and "
      + HOLDS.formatted("u.valid") + " where replace(p.title, :placeholder, u.name) = :written";
  private static final String PEOPLE = "select distinct n.login, n.name, replace(p.title, :placeholder, u.name), h.post from person n"
      + " join holding h on h.person = n.login and " + HOLDS.formatted("h.held")
      + " join post p on p.code = h.post join unit u on u.code = p.unit and " + HOLDS.formatted("u.valid") + " where n.name = :written order by n.login, h.post";
  /** 舒春博（南站街道圆桌会联络员）, with brackets of either kind. */
  private static final Pattern WITH_POST = Pattern.compile("([^（(]+)[（(](.+)[）)]");
  private final JdbcClient database;

  NameDesk(JdbcClient database) {
    this.database = database;
  }

  /** Everything that it can mean as the organisation stood on that day; empty when it means nothing, several when it is not clear. */
  public List<Named> named(String written, LocalDate on) {
    var text = written.strip();
    return Stream.of(plain(UNITS, text, on), plain(POSTS, text, on), people(text, on)).flatMap(List::stream).toList();
  }

  private List<Named> plain(String statement, String text, LocalDate on) {
    return database.sql(statement).param("written", text).param("on", on).param("placeholder", Post.UNIT_NAME)
        .query((row, n) -> new Named(row.getString(1), row.getString(2))).list();
  }

  // somebody with several posts is one person, told by the first of them or by the one that was written
  private List<Named> people(String text, LocalDate on) {
    var parts = WITH_POST.matcher(text);
    var title = parts.matches() ? Optional.of(parts.group(2).strip()) : Optional.<String>empty();
    var found = new LinkedHashMap<String, Named>();
    database.sql(PEOPLE).param("written", parts.matches() ? parts.group(1).strip() : text).param("on", on).param("placeholder", Post.UNIT_NAME)
        .query(row -> {
          if (title.isEmpty() || title.get().equals(row.getString(3))) {
            found.putIfAbsent(row.getString(1), new Named(row.getString(1), "%s（%s）".formatted(row.getString(2), row.getString(3))));
          }
        });
    return List.copyOf(found.values());
  }
}
