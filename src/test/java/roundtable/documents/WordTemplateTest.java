package roundtable.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.documents.PaperContent.PaperRows;

/** What is put into a Word file, and how it reads afterwards. */
class WordTemplateTest {

  private final XWPFDocument template = new XWPFDocument();

  @Test
  @DisplayName("Word 把占位符拆成几段、换了字体，照样认得，周围的字不动")
  void aPlaceholderInPiecesIsOne() throws IOException {
    var paragraph = template.createParagraph();
    runs(paragraph, "甲{", "{议题", "名", "称}", "}乙{{地点}}丙");
    paragraph.getRuns().get(1).setBold(true);
    var filled = filled(Map.of("议题名称", "加装电梯", "地点", "4栋"), Map.of());
    assertThat(filled.getParagraphs().get(0).getText()).isEqualTo("甲加装电梯乙4栋丙");
    assertThat(new WordTemplate(docx()).names()).containsExactly("议题名称", "地点");
  }

  @Test
  @DisplayName("填进去的是文字：标记、占位符、公式、控制字符都只是字")
  void whatIsPutInStaysText() throws IOException {
    runs(template.createParagraph(), "{{甲}}，{{乙}}");
    var hostile = "</w:t><w:br/>&<script>{{乙}}\u0000\u0001\ufffe\ud800=1+1";
    var filled = filled(Map.of("甲", hostile, "乙", "好"), Map.of());
    assertThat(filled.getParagraphs()).hasSize(1);
    assertThat(filled.getParagraphs().get(0).getText()).isEqualTo("</w:t><w:br/>&<script>{{乙}}=1+1，好");
  }

  @Test
  @DisplayName("几行的内容独占一段时，每行成为一段，版式照旧；夹在一段中间的，换行")
  void linesBecomeParagraphs() throws IOException {
    var alone = template.createParagraph();
    alone.setIndentationFirstLine(640);
    runs(alone, "{{记录}}");
    runs(template.createParagraph(), "如下：{{记录}}");
    var filled = filled(Map.of("记录", "一\r\n\n二\r三"), Map.of());
    assertThat(filled.getParagraphs()).extracting(XWPFParagraph::getText).containsExactly("一", "二", "三", "如下：一\n\n二\n三");
    assertThat(filled.getParagraphs().get(2).getIndentationFirstLine()).isEqualTo(640);
  }

  @Test
  @DisplayName("清单所在的行、段按人数重复；清单空的写“无”")
  void aRowIsThereForEachOfTheList() throws IOException {
    var table = template.createTable(2, 2);
    runs(table.getRow(0).getCell(0).getParagraphs().get(0), "姓名");
    runs(table.getRow(1).getCell(0).getParagraphs().get(0), "{{到会", ".姓名}}");
    runs(table.getRow(1).getCell(1).getParagraphs().get(0), "{{到会.单位}}（{{社区}}）");
    runs(template.createParagraph(), "{{到会.序号}}．{{到会.姓名}}");
    runs(template.createParagraph(), "缺席：{{缺席.姓名}}，{{缺席名单}}");
    var people = new PaperRows(List.of("序号", "姓名", "单位"), List.of(person("1", "甲"), person("2", "{{社区}}")));
    var filled = filled(Map.of("社区", "铁路四村"), Map.of("到会", people, "缺席", new PaperRows(List.of("序号", "姓名"), List.of())));
    var rows = filled.getTables().get(0).getRows();
    assertThat(rows).hasSize(3);
    assertThat(rows.get(2).getTableCells()).extracting(cell -> cell.getText()).containsExactly("{{社区}}", "4栋（铁路四村）");
    assertThat(filled.getParagraphs()).extracting(XWPFParagraph::getText)
        .containsExactly("1．甲", "2．{{社区}}", "缺席：无，无");
  }

  @Test
  @DisplayName("页眉页脚里的占位符也填")
  void headersAndFootersAreFilled() throws IOException {
    runs(template.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT).createParagraph(), "{{编号}}");
    assertThat(filled(Map.of("编号", "BA-1"), Map.of()).getHeaderList().get(0).getText().strip()).isEqualTo("BA-1");
  }

  @Test
  @DisplayName("花括号少了一个，一行里两个清单：说得出是哪里")
  void whatIsNoPlaceholderIsTold() throws IOException {
    runs(template.createParagraph(), "甲{{议题名称}乙");
    runs(template.createParagraph(), "{{到会.姓名}}{{缺席.姓名}}");
    assertThat(new WordTemplate(docx()).broken()).containsExactly("{{议题名称}乙");
    assertThat(new WordTemplate(docx()).mixedLists()).containsExactly(new java.util.LinkedHashSet<>(List.of("到会", "缺席")));
  }

  private XWPFDocument filled(Map<String, String> fields, Map<String, PaperRows> lists) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(new WordTemplate(docx()).filled(new PaperContent(fields, lists))));
  }

  private byte[] docx() throws IOException {
    var out = new ByteArrayOutputStream();
    template.write(out);
    return out.toByteArray();
  }

  private static void runs(XWPFParagraph paragraph, String... texts) {
    new ArrayList<>(List.of(texts)).forEach(text -> paragraph.createRun().setText(text));
  }

  private static Map<String, String> person(String number, String name) {
    return Map.of("序号", number, "姓名", name, "单位", "4栋");
  }
}
