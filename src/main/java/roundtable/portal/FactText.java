package roundtable.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import roundtable.kernel.WrittenDate;

/** A column as a sentence: its name and what it holds; nothing when it is empty. */
final class FactText {

  private FactText() {}

  static Optional<String> of(ResultSet row, int column) throws SQLException {
    var text = row.getMetaData().getColumnType(column) == Types.DATE ? date(row.getObject(column, LocalDate.class))
        : row.getString(column);
    return text == null || text.isBlank() ? Optional.empty()
        : Optional.of("%s：%s".formatted(row.getMetaData().getColumnLabel(column), text));
  }

  private static String date(LocalDate date) {
    return date == null ? null : WrittenDate.of(date);
  }
}
