package roundtable.documents;

import java.util.EnumMap;
import java.util.Map;

/** The rows of a paper's lists; the columns' names are what a repeated row of the template may use. */
final class PaperLists {

  private static final String SEATS = "select category \"人员类别\", name \"姓名\", unit \"单位\" from seat where round_table = :key";
  private static final String EVERYBODY = SEATS + " order by id";

  // one line for each of the five items, in their order (R78); what was resolved went through all of them
  private static final String AGENDA = """
      select v.item "议程内容", case when r.outcome = 'AGREED' or r.agenda_items like '%' || v.item || '%' then '已完成' else '未进行' end "完成情况"
        from (values (1, 'EXPLAINED'), (2, 'PRESENTED'), (3, 'DISCUSSED'), (4, 'SUMMED_UP'), (5, 'RESOLVED')) as v (place, item)
          cross join round_table r where r.number = :key order by v.place""";

  static final Map<Paper, Map<String, String>> ALL = new EnumMap<>(Map.of(
      Paper.MINUTES, Map.of(
          "到会", SEATS + " and present order by id",
          "缺席", SEATS + " and not present order by id",
          "议程", AGENDA,
          "提问", """
              select q.question "问题", q.due_on "答复期限", q.answer "答复",
                (select u.name from unit u where u.code = q.unit order by u.valid_from desc limit 1) "答复单位"
                from question q where q.round_table = :key order by q.id""",
          "另行安排", "select matter \"事项\" from parked_matter where round_table = :key order by id"),
      Paper.DELIBERATION_PLAN, Map.of("参会", EVERYBODY),
      Paper.MEETING_NOTICE, Map.of("参会", EVERYBODY),
      Paper.TASK_PLAN, Map.of("征求意见", """
          select c.party "单位或个人", case when c.agreed then '原则同意' when not c.agreed then '不同意' else '未答复' end "意见",
            c.remark "说明" from consent c where c.topic = :topic and cast(c.edition as varchar(20)) = :key order by c.id"""),
      Paper.SUPERVISION_ORDER, Map.of("责任方", """
          select p.name "单位", p.assignment "要做的事", p.due_on "落实时限", p.answer "答复"
            from order_party p where p.order_number = :key order by p.id""")));

  private PaperLists() {}
}
