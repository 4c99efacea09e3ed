package roundtable.organisation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Counts the statements that are prepared on a database, and can be told to fail one. */
class CountedStatements {

  private final DataSource target;
  private final AtomicInteger prepared = new AtomicInteger();
  private String failing;

  CountedStatements(DataSource target) {
    this.target = target;
  }

  DataSource dataSource() {
    return (DataSource) Proxy.newProxyInstance(loader(), new Class<?>[] {DataSource.class}, this::onDataSource);
  }

  int during(Supplier<?> work) {
    prepared.set(0);
    work.get();
    return prepared.get();
  }

  /** Statements that begin so fail from now on. */
  void fail(String beginning) {
    failing = beginning;
  }

  private Object onDataSource(Object proxy, Method method, Object[] arguments) throws Throwable {
    var result = call(target, method, arguments);
    return result instanceof Connection connection ? counting(connection) : result;
  }

  private Object counting(Connection connection) {
    return Proxy.newProxyInstance(
        loader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> count(connection, method, arguments));
  }

  private Object count(Connection connection, Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("prepareStatement")) {
      prepared.incrementAndGet();
      if (failing != null && ((String) arguments[0]).startsWith(failing)) {
        throw new SQLException("disk full");
      }
    }
    return call(connection, method, arguments);
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static ClassLoader loader() {
    return CountedStatements.class.getClassLoader();
  }
}
