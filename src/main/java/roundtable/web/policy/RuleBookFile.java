package roundtable.web.policy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import roundtable.kernel.Refusal;
import roundtable.rules.RuleTable;

/** The rule book as one file: a DMN file for each table, named by its id. */
final class RuleBookFile {

  private static final String ENDING = ".dmn";
  private static final int LARGEST_TABLE = 1_000_000;
  private static final int LARGEST_BOOK = 10_000_000;

  private RuleBookFile() {}

  static byte[] write(Map<String, String> book) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (var table : book.entrySet()) {
        zip.putNextEntry(new ZipEntry(table.getKey() + ENDING));
        zip.write(table.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** DMN files by table; refuses what is no such file, holds anything else, or grows without end. */
  static Map<String, String> read(byte[] file) {
    if (file.length > LARGEST_BOOK) {
      throw new Refusal("规则库文件超过10MB");
    }
    Map<String, String> book = new LinkedHashMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        add(book, entry.getName(), zip);
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new Refusal("规则库文件不能读取，应为从本系统下载的 zip 文件");
    }
    return book;
  }

  private static void add(Map<String, String> book, String name, ZipInputStream zip) throws IOException {
    String id = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : "";
    RuleTable table = RuleTable.find(id)
        .orElseThrow(() -> new Refusal("规则库文件中有不认识的“%s”".formatted(name.length() <= 60 ? name : name.substring(0, 60) + "…")));
    byte[] content = zip.readNBytes(LARGEST_TABLE + 1);
    if (content.length > LARGEST_TABLE) {
      throw new Refusal("《%s》的文件超过1MB".formatted(table.label()));
    }
    if (book.put(id, new String(content, StandardCharsets.UTF_8)) != null) {
      throw new Refusal("规则库文件中《%s》出现了两次".formatted(table.label()));
    }
  }
}
