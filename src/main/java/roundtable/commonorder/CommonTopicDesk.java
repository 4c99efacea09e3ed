package roundtable.commonorder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.topic.Category;
import roundtable.topic.TopicField;

/** 区级议题归纳: the district's running topics by kind and by the department that was named for them; one query each (R63). */
@Service
@Transactional(readOnly = true)
public class CommonTopicDesk {

  // a department is named for a topic by a question, a whistle, an order, a plan or a project
  private static final String TOPICS = """
      select t.category, t.field, coalesce(d.name, '') department, t.number, t.title, o.id open_order,
          (select c.name from unit c where c.code = t.community and c.valid_from <= :today
            order by c.valid_from desc limit 1) community,
          extract(year from o.issued_on) order_year
        from topic t
        left join (
          select distinct n.topic, u.code, u.name from (
            select topic, unit from question where topic RUNNING union all select topic, unit from report_in where topic RUNNING
            union all select topic, unit from order_party where topic RUNNING
            union all select topic, undertaking_unit from task_plan where topic RUNNING
            union all select topic, undertaking_unit from project where topic RUNNING
            union all select x.topic, y.unit from common_order_topic x join common_order y on y.id = x.common_order
              where x.topic RUNNING
          ) n join unit u on u.code = n.unit and u.type = 'DEPARTMENT' and u.valid_from <= :today
            and (u.valid_to is null or u.valid_to >= :today)
        ) d on d.topic = t.number
        left join (
          select x.topic, y.unit, y.id, y.issued_on from common_order_topic x join common_order y on y.id = x.common_order
           where x.left_why is null and y.state in ('ISSUED', 'ANSWERED')
        ) o on o.topic = t.number and o.unit = d.code
       where t.level = 'DISTRICT' and t.state = 'IN_PROGRESS'
       order by t.category, t.field, d.name, t.number limit :most"""
      .replace("RUNNING", "in (select number from topic where level = 'DISTRICT' and state = 'IN_PROGRESS')");
  private static final String ORDERS = """
      select o.id, o.requirement, o.state, o.issued_on, o.due_on,
          (select u.name from unit u where u.code = o.unit and u.valid_from <= :today
            order by u.valid_from desc limit 1) department,
          (select count(*) from common_order_topic x where x.common_order = o.id and x.left_why is null) topics
        from common_order o where o.state in ('ISSUED', 'ANSWERED') order by o.due_on, o.id limit :most""";
  private static final int MOST = 2_000;
  private final JdbcClient jdbc;
  private final Clock clock;

  CommonTopicDesk(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The district's running topics in groups; one for which several departments were named stands in several. */
  public List<CommonTopics> groups() {
    var groups = jdbc.sql(TOPICS).param("today", LocalDate.now(clock)).param("most", MOST).query((row, n) -> grouped(row)).list().stream()
        .collect(Collectors.groupingBy(Grouped::kind, LinkedHashMap::new, Collectors.mapping(Grouped::topic, Collectors.toList())));
    return groups.entrySet().stream().map(group -> new CommonTopics(group.getKey().category(), group.getKey().field(),
        group.getKey().department(), group.getValue())).toList();
  }

  /** The open orders, first those due first. */
  public List<CommonOrderLine> orders() {
    var today = LocalDate.now(clock);
    return jdbc.sql(ORDERS).param("today", today).param("most", MOST).query((row, n) -> {
      var state = CommonOrderState.valueOf(row.getString("state"));
      var due = row.getObject("due_on", LocalDate.class);
      return new CommonOrderLine(CommonOrder.number(row.getObject("issued_on", LocalDate.class).getYear(), row.getLong("id")),
          row.getString("department"), row.getString("requirement"), state.label(), due,
          state == CommonOrderState.ISSUED && due != null && due.isBefore(today), row.getInt("topics"));
    }).list();
  }

  private static Grouped grouped(ResultSet row) throws SQLException {
    var order = row.getLong("open_order");
    return new Grouped(
        new Kind(Category.valueOf(row.getString("category")).label(), TopicField.valueOf(row.getString("field")).label(),
            row.getString("department")),
        new CommonTopic(row.getString("number"), row.getString("title"), row.getString("community"),
            order == 0 ? "" : CommonOrder.number(row.getInt("order_year"), order)));
  }

  private record Kind(String category, String field, String department) {}

  private record Grouped(Kind kind, CommonTopic topic) {}
}
