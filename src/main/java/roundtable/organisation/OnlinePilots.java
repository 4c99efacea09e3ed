package roundtable.organisation;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** 试点社区（村）: where “云直播”和线上协商 are tried out (R57). */
@Service
public class OnlinePilots {

  private final JdbcClient database;

  OnlinePilots(JdbcClient database) {
    this.database = database;
  }

  /** Whether the community tries out online meetings on that day. */
  public boolean isPilot(String community, LocalDate on) {
    return database
        .sql("""
            select exists (select 1 from online_pilot where unit = :unit and pilot_from <= :on
              and (pilot_to is null or pilot_to >= :on))""")
        .param("unit", community).param("on", on).query(Boolean.class).single();
  }
}
