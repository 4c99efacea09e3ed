package roundtable.bench;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import roundtable.SqlMeter;
import roundtable.SqlMeter.Cost;

/** A database whose statements are counted only when asked for: counting takes time, and timing must not. */
class MeteredSource extends DelegatingDataSource {

  private final SqlMeter meter = new SqlMeter();
  private final DataSource metered;
  private volatile boolean counting;

  MeteredSource(DataSource target) {
    super(target);
    metered = meter.on(target);
  }

  /** What the work costs while nobody else is at work. */
  Cost counting(Runnable work) {
    meter.reset();
    counting = true;
    try {
      work.run();
      return meter.cost();
    } finally {
      counting = false;
    }
  }

  @Override
  protected DataSource obtainTargetDataSource() {
    return counting ? metered : super.obtainTargetDataSource();
  }
}
