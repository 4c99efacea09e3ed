package roundtable.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import roundtable.kernel.Refusal;

/** What is not taken for a template, and why. */
class TemplateCheckTest {

  private static final String RELATION = "<Relationship Id=\"rX\" Type=\"http://x/image\" Target=\"%s\" TargetMode=\"External\"/>";
  private static final byte[] GOOD = FactoryTemplates.of(Paper.MINUTES);

  @Test
  @DisplayName("出厂模板收")
  void aPlainWordFileIsTaken() {
    TemplateCheck.check("会议纪要.DOCX", GOOD);
  }

  @Test
  @DisplayName("空的、太大的、不是Word的、改了名字的：不收，一句话")
  void whatIsNoWordFileIsRefused() {
    refused("空.docx", new byte[0], "空文件");
    refused("大.docx", new byte[2 * 1024 * 1024 + 1], "超过2MB");
    refused("纪要.docx", "这不是Word".getBytes(StandardCharsets.UTF_8), "不是Word文档");
    refused("纪要.doc", GOOD, "不是Word文档");
    refused("纪要.docx", zip("a.txt", "甲"), "没有Word正文");
    refused("纪要.docx", java.util.Arrays.copyOf(GOOD, GOOD.length / 2), "损坏");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"word/vbaProject.bin,宏", "word/activeX/activeX1.xml,控件", "word/embeddings/oleObject1.bin,嵌入的",
      "word/afchunk.mht,并入的文件"})
  @DisplayName("带宏、控件、嵌入文件的：不收，说出是什么")
  void whatCouldRunIsRefused(String part, String what) {
    refused("纪要.docx", with(part, "x"), what);
  }

  @Test
  @DisplayName("引用外部内容的：不收，说出引用了哪里；实体展开的也不收")
  void whatFetchesIsRefused() {
    refused("纪要.docx", changed("word/_rels/document.xml.rels", "</Relationships>",
        RELATION.formatted("http://evil.example/a.png") + "</Relationships>"), "“http://evil.example/a.png”");
    refused("纪要.docx", changed("word/document.xml", "<w:document", "<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document"),
        "损坏或者内含不能识别的内容");
    refused("纪要.docx", changed("word/document.xml", "<w:sectPr", "<w:altChunk/><w:sectPr"), "altChunk");
    refused("纪要.docx", changed("[Content_Types].xml", "document.main+xml", "document.macroEnabled.main+xml"), "有宏");
  }

  @Test
  @DisplayName("页码以外的域不收，拆成几段也认得")
  void fieldsThatReadOrStartSomethingAreRefused() {
    refused("纪要.docx", changed("word/document.xml", "<w:sectPr", "<w:p><w:r><w:instrText>DDE</w:instrText></w:r><w:r>"
        + "<w:instrText>AUTO c:\\\\x.exe</w:instrText></w:r></w:p><w:sectPr"), "页码以外的域（DDEAUTO");
    refused("纪要.docx", changed("word/document.xml", "<w:sectPr",
        "<w:p><w:fldSimple w:instr=\"INCLUDETEXT c:/x\"/></w:p><w:sectPr"), "INCLUDETEXT");
  }

  @Test
  @DisplayName("压缩炸弹、文件过多的：不收，也不展开")
  void whatUnpacksWithoutEndIsRefused() {
    refused("炸弹.docx", with("word/media/a.bin", "0".repeat(21 * 1024 * 1024)), "解压后过大");
    refused("纪要.docx", rewritten((name, text) -> text, out -> {
      for (var n = 0; n < 400; n++) {
        entry(out, "word/media/" + n + ".bin", new byte[1]);
      }
    }), "文件过多");
  }

  private static void refused(String name, byte[] content, String sentence) {
    assertThatThrownBy(() -> TemplateCheck.check(name, content)).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
    assertThat(sentence).isNotEmpty();
  }

  private static byte[] with(String part, String content) {
    return rewritten((name, text) -> text, out -> entry(out, part, content.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] changed(String part, String from, String to) {
    return rewritten((name, text) -> name.equals(part) ? text.replace(from, to) : text, out -> { });
  }

  private static byte[] zip(String name, String content) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      entry(out, name, content.getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private interface Change {
    String of(String name, String text);
  }

  private interface Addition {
    void to(ZipOutputStream out);
  }

  private static byte[] rewritten(Change change, Addition addition) {
    var bytes = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(GOOD)); var out = new ZipOutputStream(bytes)) {
      for (var each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
        entry(out, each.getName(), change.of(each.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_8));
      }
      addition.to(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void entry(ZipOutputStream out, String name, byte[] content) {
    try {
      out.putNextEntry(new ZipEntry(name));
      out.write(content);
      out.closeEntry();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
