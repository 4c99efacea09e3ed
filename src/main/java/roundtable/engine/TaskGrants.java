package roundtable.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.TASK;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.camunda.bpm.engine.impl.identity.Authentication;

/**
 * Which tasks an administrator granted somebody to read, beyond their own.
 *
 * @param tasks ids; {@code *} is every task
 * @param models keys of process definitions; {@code *} is every one
 */
record TaskGrants(List<String> tasks, List<String> models) {

  static final TaskGrants NONE = new TaskGrants(List.of(), List.of());

  static TaskGrants of(Authentication who, Connection database) throws SQLException {
    var groups = who.getGroupIds() == null ? List.<String>of() : who.getGroupIds();
    var grants = new TaskGrants(new ArrayList<>(), new ArrayList<>());
    try (var select = database.prepareStatement(sql(groups.size()))) {
      select.setString(1, who.getUserId());
      for (var n = 0; n < groups.size(); n++) {
        select.setString(n + 2, groups.get(n));
      }
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          grants.add(rows.getInt(1), rows.getString(2), rows.getInt(3));
        }
      }
    }
    return grants;
  }

  boolean isEveryTask() {
    return tasks.contains(ANY) || models.contains(ANY);
  }

  private void add(int resource, String id, int permissions) {
    if (resource == TASK.resourceType() && (permissions & READ.getValue()) != 0) {
      tasks.add(id);
    }
    if (resource == PROCESS_DEFINITION.resourceType() && (permissions & READ_TASK.getValue()) != 0) {
      models.add(id);
    }
  }

  // of type 0 is what everybody is granted, of type 1 what this person or one of their groups is
  private static String sql(int groups) {
    var ours = groups == 0 ? "" : " or A.GROUP_ID_ in (" + String.join(", ", Collections.nCopies(groups, "?")) + ")";
    return "select A.RESOURCE_TYPE_, A.RESOURCE_ID_, A.PERMS_ from ACT_RU_AUTHORIZATION A where A.RESOURCE_TYPE_ in (%d, %d)"
        .formatted(PROCESS_DEFINITION.resourceType(), TASK.resourceType())
        + " and (A.TYPE_ = 0 or A.TYPE_ = 1 and (A.USER_ID_ = ?" + ours + "))";
  }
}
