package roundtable.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.JdbcType;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/** The tasks that one person may read as a select: of their posts, claimed by them, granted to them by an administrator. */
class OwnTaskSql {

  private static final String CANDIDATE =
      "select L.TASK_ID_ from ACT_RU_IDENTITYLINK L where L.TASK_ID_ is not null and L.TYPE_ = 'candidate' and ";
  private final Configuration engine;
  private final String person;
  private final List<String> groups;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final String text;

  /**
   * Works out the select.
   *
   * @param granted whether grants count; where something was revoked as well, only the own tasks are seen
   */
  OwnTaskSql(Configuration engine, String person, List<String> groups, boolean granted) {
    this.engine = engine;
    this.person = person;
    this.groups = groups == null ? List.of() : groups;
    this.text = "select T.* from ACT_RU_TASK T where T.ID_ in (" + String.join(" union ", arms(granted)) + ")";
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

  private List<String> arms(boolean granted) {
    var arms = new ArrayList<String>();
    if (!groups.isEmpty()) {
      arms.add(CANDIDATE + "L.GROUP_ID_ in " + ours());
    }
    arms.add(CANDIDATE + "L.USER_ID_ = " + value(person));
    arms.add("select C.ID_ from ACT_RU_TASK C where C.ASSIGNEE_ = " + value(person));
    if (granted) {
      arms.add("select A.RESOURCE_ID_ from ACT_RU_AUTHORIZATION A where " + granted(Resources.TASK, Permissions.READ));
      arms.add("select D.ID_ from ACT_RU_TASK D where D.PROC_DEF_ID_ in (select P.ID_ from ACT_RE_PROCDEF P"
          + " join ACT_RU_AUTHORIZATION A on A.RESOURCE_ID_ = P.KEY_ where "
          + granted(Resources.PROCESS_DEFINITION, ProcessDefinitionPermissions.READ_TASK) + ")");
    }
    return arms;
  }

  // 0 is everybody's, 1 a grant; perms_ is a set of bits, of which each database asks in its own way
  private String granted(Resource resource, Permission permission) {
    var bits = engine.getVariables();
    var whose = "(A.TYPE_ = 0 or A.USER_ID_ = " + value(person)
        + (groups.isEmpty() ? "" : " or A.GROUP_ID_ in " + ours()) + ")";
    return "A.TYPE_ in (0, 1) and A.RESOURCE_TYPE_ = %d and %s and %sA.PERMS_%s%d%s = %5$d".formatted(
        resource.resourceType(), whose, bits.getProperty("bitand1"), bits.getProperty("bitand2"), permission.getValue(),
        bits.getProperty("bitand3"));
  }

  private String ours() {
    var marks = String.join(", ", Collections.nCopies(groups.size(), "?"));
    groups.forEach(this::value);
    return "(" + marks + ")";
  }

  private String value(String value) {
    values.put("own" + values.size(), value);
    return "?";
  }
}
