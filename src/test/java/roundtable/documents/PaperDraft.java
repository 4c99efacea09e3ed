package roundtable.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** Draws a template of the factory in the layout of official papers (GB/T 9704—2012): A4, 版心, title, body, page numbers. */
final class PaperDraft {

  private static final String TITLE_FONT = "方正小标宋简体";
  private static final String BODY_FONT = "仿宋_GB2312";
  private static final String HEADING_FONT = "黑体";
  private static final int LINE_POINTS = 28;
  private static final int TWO_CHARACTERS = 640;
  private static final int BODY_WIDTH = 8845;
  private final XWPFDocument word = new XWPFDocument();

  PaperDraft(String title) {
    var section = word.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(11906));
    size.setH(BigInteger.valueOf(16838));
    var margin = section.addNewPgMar();
    // 天头 37mm, 订口 28mm, 版心 156mm × 225mm
    margin.setTop(BigInteger.valueOf(2098));
    margin.setBottom(BigInteger.valueOf(1985));
    margin.setLeft(BigInteger.valueOf(1588));
    margin.setRight(BigInteger.valueOf(1474));
    margin.setHeader(BigInteger.valueOf(851));
    margin.setFooter(BigInteger.valueOf(1588));
    margin.setGutter(BigInteger.ZERO);
    word.setEvenAndOddHeadings(true);
    pageNumber(HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
    pageNumber(HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
    var paragraph = paragraph(ParagraphAlignment.CENTER, 36);
    paragraph.setSpacingAfter(240);
    run(paragraph, title, TITLE_FONT, 22);
  }

  /** 发文字号 under the title. */
  PaperDraft number(String text) {
    var paragraph = paragraph(ParagraphAlignment.CENTER, LINE_POINTS);
    paragraph.setSpacingAfter(240);
    run(paragraph, text, BODY_FONT, 16);
    return this;
  }

  /** 一、… */
  PaperDraft heading(String text) {
    var paragraph = paragraph(ParagraphAlignment.LEFT, LINE_POINTS);
    paragraph.setIndentationFirstLine(TWO_CHARACTERS);
    paragraph.setKeepNext(true);
    run(paragraph, text, HEADING_FONT, 16);
    return this;
  }

  PaperDraft body(String... texts) {
    for (var text : texts) {
      var paragraph = paragraph(ParagraphAlignment.BOTH, LINE_POINTS);
      paragraph.setIndentationFirstLine(TWO_CHARACTERS);
      run(paragraph, text, BODY_FONT, 16);
    }
    return this;
  }

  /** 主送机关. */
  PaperDraft addressee(String text) {
    run(paragraph(ParagraphAlignment.LEFT, LINE_POINTS), text, BODY_FONT, 16);
    return this;
  }

  /** A table with its head on every page; {@code parts} are the columns' shares of the width. */
  PaperDraft table(int[] parts, String[]... rows) {
    var table = word.createTable(rows.length, parts.length);
    table.setWidth(BODY_WIDTH);
    table.setCellMargins(40, 80, 40, 80);
    var layout = table.getCTTbl().getTblPr().addNewTblLayout();
    layout.setType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType.FIXED);
    var grid = table.getCTTbl().addNewTblGrid();
    for (var part : parts) {
      grid.addNewGridCol().setW(BigInteger.valueOf(width(part, parts)));
    }
    for (var row = 0; row < rows.length; row++) {
      table.getRow(row).setCantSplitRow(rows.length == 2);
      for (var column = 0; column < parts.length; column++) {
        cell(table.getRow(row).getCell(column), rows[row][column], row == 0 && rows.length == 2, width(parts[column], parts));
      }
    }
    table.getRow(0).setRepeatHeader(rows.length == 2);
    paragraph(ParagraphAlignment.LEFT, 14);
    return this;
  }

  /** 署名 and 成文日期, on the right. */
  PaperDraft signature(String... lines) {
    paragraph(ParagraphAlignment.LEFT, LINE_POINTS);
    for (var line : lines) {
      var paragraph = paragraph(ParagraphAlignment.RIGHT, LINE_POINTS);
      paragraph.setIndentationRight(TWO_CHARACTERS * 2);
      paragraph.setKeepNext(!line.equals(lines[lines.length - 1]));
      run(paragraph, line, BODY_FONT, 16);
    }
    return this;
  }

  byte[] docx() {
    try (var out = new ByteArrayOutputStream()) {
      nameFonts();
      word.write(out);
      return out.toByteArray();
    } catch (IOException | InvalidFormatException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static int width(int part, int[] parts) {
    return BODY_WIDTH * part / Arrays.stream(parts).sum();
  }

  private void cell(XWPFTableCell cell, String text, boolean head, int width) {
    cell.setWidth(String.valueOf(width));
    cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    var paragraph = cell.getParagraphs().get(0);
    paragraph.setAlignment(head ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
    paragraph.setSpacingBetween(20, LineSpacingRule.EXACT);
    run(paragraph, text, head ? HEADING_FONT : BODY_FONT, 12);
  }

  private XWPFParagraph paragraph(ParagraphAlignment alignment, int linePoints) {
    var paragraph = word.createParagraph();
    paragraph.setAlignment(alignment);
    paragraph.setSpacingBetween(linePoints, LineSpacingRule.EXACT);
    return paragraph;
  }

  private static XWPFRun run(XWPFParagraph paragraph, String text, String font, int points) {
    var run = paragraph.createRun();
    Stream.of(XWPFRun.FontCharRange.values()).forEach(range -> run.setFontFamily(font, range));
    run.setFontSize(points);
    run.setText(text);
    return run;
  }

  // — 1 —, on the outer side
  private void pageNumber(HeaderFooterType side, ParagraphAlignment alignment) {
    var paragraph = word.createFooter(side).createParagraph();
    paragraph.setAlignment(alignment);
    paragraph.setIndentationLeft(alignment == ParagraphAlignment.LEFT ? 280 : 0);
    paragraph.setIndentationRight(alignment == ParagraphAlignment.RIGHT ? 280 : 0);
    run(paragraph, "— ", "宋体", 14);
    run(paragraph, "", "宋体", 14).getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
    run(paragraph, "", "宋体", 14).getCTR().addNewInstrText().setStringValue(" PAGE ");
    run(paragraph, "", "宋体", 14).getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
    run(paragraph, "1", "宋体", 14);
    run(paragraph, "", "宋体", 14).getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    run(paragraph, " —", "宋体", 14);
  }

  // a machine without the fonts of official papers takes the ones that every machine has
  private void nameFonts() throws IOException, InvalidFormatException {
    var name = PackagingURIHelper.createPartName("/word/fontTable.xml");
    var part = word.getPackage().createPart(name, "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml");
    var fonts = Stream.of(new String[] {TITLE_FONT, "宋体"}, new String[] {BODY_FONT, "仿宋"}, new String[] {HEADING_FONT, "SimHei"})
        .map(each -> "<w:font w:name=\"%s\"><w:altName w:val=\"%s\"/><w:charset w:val=\"86\"/></w:font>".formatted(each[0], each[1]))
        .collect(Collectors.joining());
    try (var out = part.getOutputStream()) {
      out.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:fonts xmlns:w=\"" + WordText.WORD + "\">" + fonts
          + "</w:fonts>").getBytes(StandardCharsets.UTF_8));
    }
    word.getPackagePart().addRelationship(name, TargetMode.INTERNAL,
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable");
  }
}
