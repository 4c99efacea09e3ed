package roundtable.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import roundtable.kernel.Refusal;

/** The district's units as they stood on a day: district, streets and towns, communities, departments, bodies (R108, A2). */
@Service
public class Organisation {

  // named as the record is: Spring tries that first, and a database that does not find it writes its own log
  private static final String COLUMNS =
      "u.code, u.name, u.type, u.parent, u.valid_from as validFrom, u.valid_to as validTo, u.succeeded_by as succeededBy";
  private static final String ON_THAT_DAY = "u.valid_from <= :on and (u.valid_to is null or u.valid_to >= :on)";

  private final JdbcClient database;

  Organisation(JdbcClient database) {
    this.database = database;
  }

  /** The unit as it was on that day; refuses a code that is unknown or did not hold then. */
  public Unit unit(String code, LocalDate on) {
    return select("where u.code = :key and " + ON_THAT_DAY, code, on).stream()
        .findFirst()
        .orElseThrow(() -> notThen(code, on));
  }

  /** The unit that bore that name on that day. */
  public Optional<Unit> unitNamed(String name, LocalDate on) {
    return select("where u.name = :key and " + ON_THAT_DAY, name, on).stream().findFirst();
  }

  /** The department of that full name; of one that was renamed or dissolved the sentence says so. */
  public Unit departmentNamed(String name, LocalDate on) {
    var unit = unitNamed(name.strip(), on).orElseThrow(() -> noLonger(name.strip(), on));
    if (unit.type() != UnitType.DEPARTMENT) {
      throw new Refusal("“%s”是%s，这里请写区直部门的全称".formatted(unit.name(), unit.type().label()));
    }
    refuseCommission(unit);
    return unit;
  }

  /**
   * Refuses the discipline commission: it watches over others and is neither whistled for nor put under orders (R17, R97).
   *
   * @throws Refusal when the unit has a post of the commission
   */
  public void refuseCommission(Unit unit) {
    if (database.sql("select exists (select 1 from post where unit = ? and role = ?)")
        .params(unit.code(), Role.DISCIPLINE_COMMISSION.name()).query(Boolean.class).single()) {
      throw new Refusal("%s监督各单位，不接受吹哨、交办和督办；需要移送的，请按提请移送办理".formatted(unit.name()));
    }
  }

  /** The unit's name on that day, or the last one of a unit that no longer exists. */
  public String lastNameOf(String code, LocalDate on) {
    return database.sql("select u.name from unit u where u.code = :key and u.valid_from <= :on order by u.valid_from desc limit 1")
        .param("key", code).param("on", on).query(String.class).optional().orElse(code);
  }

  /** The street or town of a community; a street's own is itself. */
  public Unit streetOf(String communityCode, LocalDate on) {
    var unit = unit(communityCode, on);
    if (unit.type().isStreet()) {
      return unit;
    }
    if (!unit.type().isCommunity()) {
      throw new Refusal("“%s”是%s，不属于任何街道（镇）".formatted(unit.name(), unit.type().label()));
    }
    return unit(unit.parent(), on);
  }

  /** All units of a type on that day, by code. */
  public List<Unit> units(UnitType type, LocalDate on) {
    return select("where u.type = :key and " + ON_THAT_DAY + " order by u.code", type.name(), on);
  }

  /** 各街道也要成立相应领导机构: the streets and towns that have no body of their own that day (R4). */
  public List<Unit> streetsWithoutBody(LocalDate on) {
    var led = units(UnitType.BODY, on).stream().map(Unit::parent).toList();
    return Stream.of(UnitType.STREET, UnitType.TOWN).flatMap(type -> units(type, on).stream())
        .filter(street -> !led.contains(street.code())).toList();
  }

  /** The unit's name on that day: 桃花镇 before it became 桃花街道 (A2). */
  public String nameOf(String code, LocalDate on) {
    return unit(code, on).name();
  }

  private List<Unit> select(String condition, String key, LocalDate on) {
    return database
        .sql("select " + COLUMNS + " from unit u " + condition)
        .param("key", key)
        .param("on", on)
        .query(Unit.class)
        .list();
  }

  private Refusal notThen(String code, LocalDate on) {
    return database
        .sql("select " + COLUMNS + " from unit u where u.code = :key order by u.valid_from desc")
        .param("key", code)
        .query(Unit.class)
        .stream()
        .findFirst()
        .map(last -> notValid(last, on))
        .orElseGet(() -> new Refusal("没有编码为“%s”的单位，请核对单位编码".formatted(code)));
  }

  private Refusal noLonger(String name, LocalDate on) {
    var last = database.sql("select " + COLUMNS + " from unit u where u.name = :key order by u.valid_from desc").param("key", name)
        .query(Unit.class).stream().findFirst();
    return last.map(unit -> select("where u.code = :key and " + ON_THAT_DAY, unit.code(), on).stream().findFirst()
            .map(now -> new Refusal("“%s”现在是“%s”，请写现在的全称".formatted(name, now.name()))).orElseGet(() -> notValid(unit, on)))
        .orElseGet(() -> new Refusal("没有名为“%s”的区直部门，请写部门全称".formatted(name)));
  }

  private static Refusal notValid(Unit last, LocalDate on) {
    if (last.validTo() == null || !on.isAfter(last.validTo())) {
      return new Refusal("单位“%s”（%s）在%s尚未设立或不在有效期内".formatted(last.name(), last.code(), on));
    }
    var successor = last.succeededBy() == null ? "" : "，由%s承接".formatted(last.succeededBy());
    return new Refusal("单位“%s”（%s）已于%s撤销%s".formatted(last.name(), last.code(), last.validTo(), successor));
  }
}
