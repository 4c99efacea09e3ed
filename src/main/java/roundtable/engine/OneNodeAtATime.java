package roundtable.engine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Work of the start and of the night that every node would do: one node does it, the next finds it done. */
@Component
class OneNodeAtATime {

  // the row that the engine itself locks while it starts
  private static final String LOCK = "select value_ from act_ge_property where name_ = 'startup.lock' for update";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  OneNodeAtATime(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  void run(Runnable work) {
    transaction.executeWithoutResult(status -> {
      jdbc.sql(LOCK).query(String.class).single();
      work.run();
    });
  }
}
