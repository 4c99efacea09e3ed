package roundtable.engine;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
import org.camunda.bpm.engine.impl.identity.Authentication;

/**
 * Lists and counts of tasks look through the tasks of the person's unit, found by index, instead of asking of each task who
 * may read it. Whoever may read every task (an administrator), and the product's own questions, are left to the engine.
 */
@Intercepts(@Signature(type = Executor.class, method = "query",
    args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}))
class OwnTaskQuery implements Interceptor {

  private static final Pattern ALL_TASKS = Pattern.compile("from\\s+ACT_RU_TASK\\s+RES\\b", Pattern.CASE_INSENSITIVE);
  private final UnitPosts units;
  private final SealedCircle circle;

  OwnTaskQuery(UnitPosts units, SealedCircle circle) {
    this.units = units;
    this.circle = circle;
  }

  @Override
  public Object intercept(Invocation call) throws Throwable {
    if (call.getArgs()[1] instanceof TaskQueryImpl query && isSomebodys(query.getAuthCheck())) {
      var database = (Executor) call.getTarget();
      var granted = granted(database, query.getAuthCheck());
      // whoever is not of the circle is kept from sealed tasks by the query's own tenant check
      var isOfTheCircle = circle.admits(Context.getCommandContext().getAuthentication());
      return granted.isEveryTask() && !isOfTheCircle ? call.proceed()
          : own(database, query, granted, isOfTheCircle, call.getArgs());
    }
    return call.proceed();
  }

  private static boolean isSomebodys(AuthorizationCheck check) {
    return check.isAuthorizationCheckEnabled() && check.getAuthUserId() != null;
  }

  // where anything was revoked from this person only the engine could tell what is left of a grant: their own tasks are
  private static TaskGrants granted(Executor database, AuthorizationCheck check) throws SQLException {
    var granted = TaskGrants.of(Context.getCommandContext().getAuthentication(), database.getTransaction().getConnection());
    return check.isRevokeAuthorizationCheckEnabled() && !granted.isEveryTask() ? TaskGrants.NONE : granted;
  }

  private Object own(Executor database, TaskQueryImpl query, TaskGrants granted, boolean isOfTheCircle, Object[] call)
      throws SQLException {
    var statement = (MappedStatement) call[0];
    // not the check's groups: it knows only those of which an authorization speaks
    var who = Context.getCommandContext().getAuthentication();
    var posts = units.of(who);
    query.getAuthCheck().setAuthorizationCheckEnabled(false);
    query.getAuthCheck().setShouldPerformAuthorizatioCheck(false);
    var all = statement.getBoundSql(query);
    var sql = asksOnlyFor(posts, query) && !isOfTheCircle ? all : narrowed(all,
        select(statement, who, posts, granted, isOfTheCircle), statement);
    var rows = (RowBounds) call[2];
    return database.query(statement, query, rows, (ResultHandler<?>) call[3],
        database.createCacheKey(statement, query, rows, sql), sql);
  }

  private OwnTaskSql select(MappedStatement statement, Authentication who, List<String> posts, TaskGrants granted,
      boolean isOfTheCircle) {
    var own = new OwnTaskSql(statement.getConfiguration(), who.getUserId(), posts, granted);
    if (isOfTheCircle) {
      own.sealed(who.getUserId(), who.getGroupIds(), circle.recusedFrom(who));
    }
    return own;
  }

  /** The filters that everybody works with: what they find has one of these posts as its candidate, so all of it is theirs. */
  private static boolean asksOnlyFor(List<String> posts, TaskQueryImpl query) {
    var asked = query.getCandidateGroups();
    return asked != null && !asked.isEmpty() && posts.containsAll(asked)
        && query.getCandidateUser() == null && query.getCandidateGroupLike() == null;
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
