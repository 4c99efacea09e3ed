package roundtable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Counts what reaches the database: statements (each entry of a batch is one), rows written, commits that wrote. Imported
 * into a context it measures the context's data source.
 */
public class SqlMeter implements BeanPostProcessor {

  private final Map<String, Long> statements = new TreeMap<>();
  private long rows;
  private long commits;

  /**
   * What some work cost.
   *
   * @param bySql how often each statement was executed
   */
  public record Cost(long statements, long rows, long commits, Map<String, Long> bySql) {}

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource database ? on(database) : bean;
  }

  /** The same database, measured. */
  public DataSource on(DataSource database) {
    return proxy(DataSource.class, (method, arguments) -> {
      var result = call(database, method, arguments);
      return result instanceof Connection connection ? metered(connection) : result;
    });
  }

  /** What has been counted since the last reset. */
  public synchronized Cost cost() {
    return new Cost(statements.values().stream().mapToLong(n -> n).sum(), rows, commits, Map.copyOf(statements));
  }

  public synchronized void reset() {
    statements.clear();
    rows = 0;
    commits = 0;
  }

  /** What the work costs while nobody else is at work. */
  public Cost during(Callable<?> work) throws Exception {
    reset();
    work.call();
    return cost();
  }

  private Connection metered(Connection connection) {
    var written = new long[1];
    return proxy(Connection.class, (method, arguments) -> {
      var result = call(connection, method, arguments);
      switch (method.getName()) {
        case "commit" -> commit(written);
        case "rollback" -> written[0] = 0;
        default -> { }
      }
      return result instanceof Statement statement ? metered(statement, sql(arguments), connection, written) : result;
    });
  }

  private Statement metered(Statement statement, String prepared, Connection connection, long[] written) {
    var batch = new int[1];
    var type = statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
    return (Statement) proxy(type, (method, arguments) -> {
      var result = call(statement, method, arguments);
      if (method.getName().equals("addBatch")) {
        batch[0]++;
      } else if (method.getName().startsWith("execute")) {
        count(prepared == null ? sql(arguments) : prepared, result instanceof int[] ? batch[0] : 1);
        write(rows(statement, result), written);
        batch[0] = 0;
        if (connection.getAutoCommit()) {
          commit(written);
        }
      }
      return result;
    });
  }

  private static String sql(Object[] arguments) {
    return arguments == null ? null : ((String) arguments[0]).replaceAll("\\s+", " ").strip();
  }

  private static long rows(Statement statement, Object result) throws SQLException {
    if (result instanceof int[] batch) {
      return IntStream.of(batch).map(count -> count == Statement.SUCCESS_NO_INFO ? 1 : Math.max(count, 0)).sum();
    }
    if (result instanceof Number count) {
      return count.longValue();
    }
    return Boolean.FALSE.equals(result) ? Math.max(0, statement.getUpdateCount()) : 0;
  }

  private synchronized void count(String sql, int times) {
    statements.merge(String.valueOf(sql), (long) times, Long::sum);
  }

  private synchronized void write(long count, long[] written) {
    rows += count;
    written[0] += count;
  }

  private synchronized void commit(long[] written) {
    commits += written[0] > 0 ? 1 : 0;
    written[0] = 0;
  }

  private interface Call {
    Object on(Method method, Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(Proxy.newProxyInstance(SqlMeter.class.getClassLoader(), new Class<?>[] {type},
        (proxy, method, arguments) -> call.on(method, arguments)));
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }
}
