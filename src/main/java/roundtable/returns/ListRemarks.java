package roundtable.returns;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said of both lists as a whole: by the secretariat with its draft, by the leading group when it sent the draft back. */
@Component
class ListRemarks {

  private final JdbcClient jdbc;

  ListRemarks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void remark(String batch, String text) {
    write("remark", batch, text);
  }

  void returned(String batch, String text) {
    write("returned", batch, text);
  }

  Optional<String> remark(String batch) {
    return read("remark", batch);
  }

  Optional<String> returned(String batch) {
    return read("returned", batch);
  }

  // the batch is locked by its record
  private void write(String column, String batch, String text) {
    if (jdbc.sql("update list_remark set %s = ? where batch = ?".formatted(column)).params(text, batch).update() == 0) {
      jdbc.sql("insert into list_remark (batch, %s) values (?, ?)".formatted(column)).params(batch, text).update();
    }
  }

  private Optional<String> read(String column, String batch) {
    return jdbc.sql("select %1$s from list_remark where batch = ? and %1$s is not null".formatted(column)).param(batch).query(String.class).optional();
  }
}
