package roundtable.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.JdbcType;

/** The tasks that one person may read as a select: of their posts, claimed by them, granted to them by an administrator. */
class OwnTaskSql {

  private final Configuration engine;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private String text;

  OwnTaskSql(Configuration engine, String person, List<String> groups, TaskGrants granted) {
    this.engine = engine;
    var ways = new ArrayList<String>();
    // an exists for each: the database looks one task up by index, and hashes the links for a list
    ways.add("exists (select 1 from ACT_RU_IDENTITYLINK L where L.TASK_ID_ = T.ID_ and L.TYPE_ = 'candidate' and "
        + (groups.isEmpty() ? "" : "(L.GROUP_ID_ in " + any(groups) + " or ") + "L.USER_ID_ = " + any(person)
        + (groups.isEmpty() ? ")" : "))"));
    ways.add("T.ASSIGNEE_ = " + any(person));
    if (!granted.tasks().isEmpty()) {
      ways.add("T.ID_ in " + any(granted.tasks()));
    }
    if (!granted.models().isEmpty()) {
      ways.add("T.PROC_DEF_ID_ in (select P.ID_ from ACT_RE_PROCDEF P where P.KEY_ in " + any(granted.models()) + ")");
    }
    if (granted.isEveryTask()) {
      ways.add("1 = 1");
    }
    this.text = "select T.* from ACT_RU_TASK T where (" + String.join(" or ", ways) + ")";
  }

  /** Of the sealed tasks only those of the person's own posts, and none of a referral that they are kept away from. */
  void sealed(String person, List<String> groups, List<String> recusedFrom) {
    text += " and (T.TENANT_ID_ is null or (T.ASSIGNEE_ = " + any(person)
        + " or exists (select 1 from ACT_RU_IDENTITYLINK S where S.TASK_ID_ = T.ID_ and S.TYPE_ = 'candidate'"
        + " and S.GROUP_ID_ in " + any(groups) + "))"
        + (recusedFrom.isEmpty() ? "" : " and not exists (select 1 from ACT_RU_VARIABLE V where V.PROC_INST_ID_ = T.PROC_INST_ID_"
            + " and V.NAME_ = 'referralNumber' and V.TEXT_ in " + any(recusedFrom) + ")") + ")";
  }

  String text() {
    return text;
  }

  /** What stands for each question mark, in order. */
  List<ParameterMapping> mappings() {
    return values.keySet().stream()
        .map(name -> new ParameterMapping.Builder(engine, name, String.class).jdbcType(JdbcType.VARCHAR).build()).toList();
  }

  Map<String, Object> values() {
    return values;
  }

  private String any(List<String> all) {
    all.forEach(this::any);
    return "(" + String.join(", ", Collections.nCopies(all.size(), "?")) + ")";
  }

  private String any(String value) {
    values.put("own" + values.size(), value);
    return "?";
  }
}
