package roundtable.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.TASK;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.camunda.bpm.engine.impl.identity.Authentication;

/**
 * Lists and counts of tasks look through the tasks of the person's unit, found by index, instead of asking of each task who may
 * read it. Whoever may read every task (an administrator), or is asked for by nobody, is left to the engine.
 */
@Intercepts(@Signature(type = Executor.class, method = "query",
    args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}))
class OwnTaskQuery implements Interceptor {

  private static final Pattern ALL_TASKS = Pattern.compile("from\\s+ACT_RU_TASK\\s+RES\\b", Pattern.CASE_INSENSITIVE);
  private final UnitPosts units;

  OwnTaskQuery(UnitPosts units) {
    this.units = units;
  }

  @Override
  public Object intercept(Invocation call) throws Throwable {
    if (call.getArgs()[1] instanceof TaskQueryImpl query && isSomebodys(query.getAuthCheck()) && !seesEveryTask()) {
      return own((Executor) call.getTarget(), (MappedStatement) call.getArgs()[0], query, call.getArgs());
    }
    return call.proceed();
  }

  private static boolean isSomebodys(AuthorizationCheck check) {
    return check.isAuthorizationCheckEnabled() && check.getAuthUserId() != null;
  }

  private static boolean seesEveryTask() {
    var anything = new PermissionCheckBuilder().disjunctive().atomicCheckForResourceId(TASK, ANY, READ)
        .atomicCheckForResourceId(PROCESS_DEFINITION, ANY, READ_TASK).build();
    return Context.getCommandContext().getAuthorizationManager().isAuthorized(anything);
  }

  private Object own(Executor database, MappedStatement statement, TaskQueryImpl query, Object[] call)
      throws SQLException {
    var check = query.getAuthCheck();
    var tasks = new OwnTaskSql(statement.getConfiguration(), check.getAuthUserId(),
        units.of(new Authentication(check.getAuthUserId(), check.getAuthGroupIds())), !check.isRevokeAuthorizationCheckEnabled());
    check.setAuthorizationCheckEnabled(false);
    check.setShouldPerformAuthorizatioCheck(false);
    var sql = narrowed(statement.getBoundSql(query), tasks, statement);
    var rows = (RowBounds) call[2];
    return database.query(statement, query, rows, (ResultHandler<?>) call[3],
        database.createCacheKey(statement, query, rows, sql), sql);
  }

  private static BoundSql narrowed(BoundSql all, OwnTaskSql own, MappedStatement statement) {
    var place = ALL_TASKS.matcher(all.getSql());
    if (!place.find()) {
      throw new IllegalStateException("not a query for tasks: " + statement.getId());
    }
    var before = all.getSql().substring(0, place.start());
    var mappings = new ArrayList<>(all.getParameterMappings());
    mappings.addAll((int) before.chars().filter(sign -> sign == '?').count(), own.mappings());
    var narrowed = new BoundSql(statement.getConfiguration(),
        before + "from (" + own.text() + ") RES" + all.getSql().substring(place.end()), mappings, all.getParameterObject());
    all.getAdditionalParameters().forEach(narrowed::setAdditionalParameter);
    own.values().forEach(narrowed::setAdditionalParameter);
    return narrowed;
  }
}
