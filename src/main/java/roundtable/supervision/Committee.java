package roundtable.supervision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;

/** The members of a project's 监督委员会. */
@Component
class Committee {

  private final JdbcTemplate jdbc;

  Committee(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  int appoint(TopicNumber topic, CommitteeDraft draft) {
    var rows = new ArrayList<Object[]>();
    names(draft.communityMembers()).forEach(name -> rows.add(row(topic, MemberKind.COMMUNITY, name)));
    names(draft.stakeholderMembers()).forEach(name -> rows.add(row(topic, MemberKind.STAKEHOLDER, name)));
    names(draft.handlerMembers()).forEach(name -> rows.add(row(topic, MemberKind.HANDLER, name)));
    refuseInTwoKinds(rows);
    var kindless = rows.stream().map(row -> row[1]).distinct().count() < MemberKind.values().length;
    if (kindless) {
      throw new Refusal("监督委员会须有社区（村）党组织、相关利益方、项目经办方三类成员，请逐类填写姓名");
    }
    jdbc.batchUpdate("insert into committee_member (topic, kind, name) values (?, ?, ?)", rows);
    return rows.size();
  }

  // who handles the project must not check it under another hat
  private static void refuseInTwoKinds(List<Object[]> rows) {
    var seen = new HashSet<Object>();
    rows.stream().map(row -> row[2]).filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
      throw new Refusal("“%s”列在两类成员中，一人只能属于一类，请更正".formatted(name));
    });
  }

  /** Refuses who is not a member, and a member who handles the project: nobody verifies their own work (A25). */
  void refuseUnlessIndependent(TopicNumber topic, String name, String act) {
    var kinds = kinds(topic, name.strip());
    if (kinds.isEmpty()) {
      throw new Refusal("“%s”不是监督委员会成员，不能%s；成员有：%s"
          .formatted(name.strip(), act, String.join("、", independent(topic))));
    }
    if (kinds.contains(MemberKind.HANDLER)) {
      throw new Refusal("“%s”是项目经办方，不能自己%s，请由其他成员办理".formatted(name.strip(), act));
    }
  }

  /** Members who do not handle the project, in the order of their appointment. */
  List<String> independent(TopicNumber topic) {
    return jdbc.queryForList("""
        select name from committee_member where topic = ? group by name
         having sum(case when kind = 'HANDLER' then 1 else 0 end) = 0 order by min(id)""", String.class, topic.value());
  }

  private Set<MemberKind> kinds(TopicNumber topic, String name) {
    return jdbc.queryForList("select kind from committee_member where topic = ? and name = ?", String.class,
        topic.value(), name).stream().map(MemberKind::valueOf).collect(Collectors.toSet());
  }

  private static Object[] row(TopicNumber topic, MemberKind kind, String name) {
    if (name.length() > 40) {
      throw new Refusal("成员姓名“%s…”超过40字，多个姓名请用顿号隔开".formatted(name.substring(0, 10)));
    }
    return new Object[] {topic.value(), kind.name(), name};
  }

  private static List<String> names(String list) {
    return Arrays.stream(list.split("[、,，;；\\s]+")).filter(name -> !name.isBlank()).distinct().toList();
  }
}
