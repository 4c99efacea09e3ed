package roundtable.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import roundtable.deliberation.ContactLine;

/** 通知名单: to be printed and called through; opens in a spreadsheet, which runs nothing of it. */
public final class ContactSheet {

  private static final CSVFormat FORMAT = CSVFormat.EXCEL.builder()
      .setHeader("序号", "类别", "姓名", "单位", "联系方式", "通知情况", "回复", "签字或备注").get();
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private ContactSheet() {}

  public static byte[] of(List<ContactLine> lines) {
    var text = new StringBuilder(BYTE_ORDER_MARK);
    try (var sheet = new CSVPrinter(text, FORMAT)) {
      for (var line : lines) {
        var guest = line.guest();
        sheet.printRecord(sheet.getRecordCount(), guest.category().label(), plain(guest.name()), plain(guest.unit()),
            plain(line.contact()), line.told(), plain(line.reply()), "");
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  // what begins like a formula would be run by the spreadsheet
  private static String plain(String text) {
    return text == null ? "" : text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
  }
}
