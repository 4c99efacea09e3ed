package roundtable.deliberation;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;

/** Who was invited to a round-table and who came. */
@Component
class Seats {

  private final JdbcTemplate jdbc;

  Seats(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Whoever was on an earlier list is replaced. */
  void invite(String roundTable, List<Guest> guests, Set<SeatCategory> fixed) {
    jdbc.update("delete from seat where round_table = ?", roundTable);
    insert(roundTable, guests, fixed);
  }

  /** Marks who was invited and did not come; returns those present. */
  List<Guest> attend(String roundTable, List<String> absentees, List<Guest> additions, Set<SeatCategory> fixed) {
    var absent = Set.copyOf(absentees);
    var invited = invited(roundTable);
    absent.stream().filter(name -> invited.stream().noneMatch(g -> g.name().equals(name))).findFirst()
        .ifPresent(name -> {
          throw new Refusal("缺席人员“%s”不在参会人员名单中，请核对姓名".formatted(name));
        });
    jdbc.batchUpdate("update seat set present = false where round_table = ? and name = ?",
        absent.stream().map(name -> new Object[] {roundTable, name}).toList());
    insert(roundTable, additions, fixed);
    return Stream.concat(
        invited.stream().filter(g -> !absent.contains(g.name())), additions.stream()).toList();
  }

  List<Guest> invited(String roundTable) {
    return jdbc.query("select category, name, unit, contact from seat where round_table = ? order by id",
        (row, n) -> new Guest(SeatCategory.valueOf(row.getString(1)), row.getString(2), row.getString(3), row.getString(4)), roundTable);
  }

  // everybody comes unless marked; whether the meeting was held at all is told by the round-table
  private void insert(String roundTable, List<Guest> guests, Set<SeatCategory> fixed) {
    jdbc.batchUpdate("insert into seat (round_table, category, name, unit, contact, fixed, present) values (?, ?, ?, ?, ?, ?, true)",
        guests.stream().map(g -> new Object[] {roundTable, g.category().name(), g.name(), g.unit(), g.contact(),
            fixed.contains(g.category())}).toList());
  }
}
