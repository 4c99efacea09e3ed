package roundtable.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.kernel.WrittenDate;

/** 空缺: posts on which nobody stands today, the longest vacant first; their work goes to the next post (R7, A15). */
class VacantPostList extends StatementList {

  private static final LocalDate NEVER_HELD = LocalDate.of(1900, 1, 1);
  private static final String VACANT = """
      select p.code as id, replace(p.title, '{unit}', u.name) as title, u.name, coalesce((select max(h.held_to) from holding h where h.post = p.code and h.held_to < :today),
             date '1900-01-01') as sort_on
        from post p join unit u on u.code = p.unit and u.valid_from <= :today and (u.valid_to is null or u.valid_to >= :today)
       where not exists (select 1 from holding h where h.post = p.code and h.held_from <= :today and (h.held_to is null or h.held_to >= :today))""";

  VacantPostList(JdbcClient jdbc) {
    super(jdbc);
  }

  @Override
  public OverviewKind kind() {
    return OverviewKind.VACANT_POSTS;
  }

  @Override
  public String explanation(Viewing of) {
    return "今天没有人任职、也没有人代理的岗位；补人由系统管理员在组织机构中登记";
  }

  @Override
  String statement(Viewing of) {
    return VACANT + (of.reach().district() ? "" : " and " + places(of));
  }

  // a street's own posts and those of its communities
  private static String places(Viewing of) {
    var own = of.reach();
    return "(" + String.join(" or ", Stream.of(
        own.streets().isEmpty() ? "" : "p.unit in (:ownStreets) or u.parent in (:ownStreets)", own.communities().isEmpty() ? "" : "p.unit in (:ownCommunities)",
        own.units().isEmpty() ? "" : "p.unit in (:ownUnits)").filter(each -> !each.isEmpty()).toList()) + ")";
  }

  @Override
  OverviewLine line(ResultSet row, Viewing of) throws SQLException {
    var left = Optional.of(row.getObject("sort_on", LocalDate.class)).filter(day -> !day.equals(NEVER_HELD));
    return new OverviewLine(row.getString("id"), null, row.getString("title"), row.getString("name"),
        left.map(day -> "上一任任职到%s".formatted(WrittenDate.of(day))).orElse("还没有人任过职") + "，任务转由后续岗位办理", "系统管理员登记新的任职人",
        left.map(day -> day.plusDays(1)).orElse(null));
  }
}
