package roundtable.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.BodyElementType;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Puts pictures where marks stand in a paper's body or tables. */
final class WordPictures {

  /** Of a code on paper, in points: some three centimetres. */
  private static final int SIDE = 90;

  private WordPictures() {}

  /** @param pictures PNG by the mark that they replace */
  static byte[] put(byte[] paper, Map<String, byte[]> pictures) {
    try (var word = new XWPFDocument(new ByteArrayInputStream(paper)); var written = new ByteArrayOutputStream()) {
      for (var paragraph : paragraphs(word)) {
        for (var picture : pictures.entrySet()) {
          put(paragraph, picture.getKey(), picture.getValue());
        }
      }
      word.write(written);
      return written.toByteArray();
    } catch (IOException | InvalidFormatException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void put(XWPFParagraph paragraph, String mark, byte[] picture) throws IOException, InvalidFormatException {
    for (var run : List.copyOf(paragraph.getRuns())) {
      for (var piece = 0; piece < run.getCTR().sizeOfTArray(); piece++) {
        var text = run.getText(piece);
        if (text != null && text.contains(mark)) {
          run.setText(text.replace(mark, ""), piece);
          draw(run, picture);
          // an exact line would cut the picture off
          paragraph.setSpacingBetween(1, LineSpacingRule.AUTO);
        }
      }
    }
  }

  private static void draw(XWPFRun run, byte[] picture) throws IOException, InvalidFormatException {
    try (var content = new ByteArrayInputStream(picture)) {
      run.addPicture(content, XWPFDocument.PICTURE_TYPE_PNG, "picture.png", Units.toEMU(SIDE), Units.toEMU(SIDE));
    }
  }

  private static List<XWPFParagraph> paragraphs(IBody body) {
    var found = new ArrayList<>(body.getParagraphs());
    body.getBodyElements().stream().filter(each -> each.getElementType() == BodyElementType.TABLE)
        .flatMap(table -> ((XWPFTable) table).getRows().stream()).flatMap(row -> row.getTableCells().stream())
        .forEach(cell -> found.addAll(paragraphs(cell)));
    return found;
  }
}
