package roundtable.rules;

/**
 * What is wrong with a table that is not in force yet.
 *
 * @param row number of the row, from 1; null where it is the whole table
 * @param column name of the column; null where it is the whole row
 * @param text one sentence in Chinese
 */
public record TableFault(Integer row, String column, String text) {

  static TableFault ofTable(String text) {
    return new TableFault(null, null, text);
  }

  /** The sentence with the row that it speaks of. */
  public String told() {
    return row == null ? text : "第%d行：%s".formatted(row, text);
  }
}
