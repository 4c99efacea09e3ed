package roundtable.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** One file read to the end: its sound rows, and the subjects of those that are not. */
class CsvTable<T> {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setIgnoreEmptyLines(true).setTrim(true).get();
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final DistrictFile file;
  private final Problems problems;
  private final List<Line<T>> lines = new ArrayList<>();
  private final Set<String> unsound = new HashSet<>();
  private boolean legible;
  private int rows;

  /** A sound row and where it stands. */
  record Line<T>(CsvRow at, T value) {}

  private CsvTable(DistrictFile file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  static <T> CsvTable<T> read(DistrictFiles files, DistrictFile file, Problems problems, Function<CsvRow, T> reader) {
    var table = new CsvTable<T>(file, problems);
    files.of(file).ifPresentOrElse(bytes -> table.readBytes(bytes, reader), table::missing);
    return table;
  }

  List<Line<T>> lines() {
    return lines;
  }

  List<T> values() {
    return lines.stream().map(Line::value).toList();
  }

  int rows() {
    return rows;
  }

  void fail(long line, String reason) {
    problems.add(file, line, reason);
  }

  /** Whether the file is there, with all its columns, and could be read to its end. */
  boolean legible() {
    return legible;
  }

  /** Whether nothing can be said about a subject that is not among the sound rows: its row or the file is unsound. */
  boolean doubtful(String subject) {
    return !legible || unsound.contains(subject);
  }

  private void missing() {
    legible = file.isOptional();
    if (!legible) {
      fail(1, "缺少文件");
    }
  }

  private void readBytes(byte[] bytes, Function<CsvRow, T> reader) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      readText(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, reader);
    } catch (CharacterCodingException e) {
      fail(1, "文件不是UTF-8编码，请另存为“CSV UTF-8（逗号分隔）”");
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      legible = false;
      fail(rows + 2L, "文件不是完整的CSV，请检查表头是否重名、引号是否成对");
    }
  }

  private void readText(String text, Function<CsvRow, T> reader) throws IOException {
    try (var parser = CSVParser.parse(text, FORMAT)) {
      legible = headerIsComplete(parser.getHeaderNames());
      if (!legible) {
        return;
      }
      for (var values : parser) {
        rows++;
        keep(new CsvRow(file, values, parser.getCurrentLineNumber(), problems), values.isConsistent(), reader);
      }
      // posts.csv only adds to what roles.csv generates
      if (rows == 0 && file != DistrictFile.POSTS && !file.isOptional()) {
        fail(1, "文件没有内容");
      }
    }
  }

  private boolean headerIsComplete(List<String> header) {
    if (header.isEmpty()) {
      fail(1, "文件没有内容");
      return false;
    }
    var missing = file.columns().stream().filter(column -> !header.contains(column)).toList();
    missing.forEach(column -> fail(1, "缺少“%s”列".formatted(column)));
    return missing.isEmpty();
  }

  private void keep(CsvRow row, boolean consistent, Function<CsvRow, T> reader) {
    if (!consistent) {
      row.bad("列数与表头不一致");
      unsound.add(row.subject());
      return;
    }
    var value = reader.apply(row);
    if (row.sound()) {
      lines.add(new Line<>(row, value));
    } else {
      unsound.add(row.subject());
    }
  }
}
