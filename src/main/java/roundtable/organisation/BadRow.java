package roundtable.organisation;

/**
 * A row that an import cannot take.
 *
 * @param line line in the file, 1 for the header or the file as a whole
 * @param reason in Chinese, what to correct
 */
public record BadRow(String file, long line, String reason) {

  @Override
  public String toString() {
    return "%s 第%d行：%s".formatted(file, line, reason);
  }
}
