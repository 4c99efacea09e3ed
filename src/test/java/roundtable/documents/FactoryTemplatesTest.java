package roundtable.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The factory's templates as they lie in the resources. */
class FactoryTemplatesTest {

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("出厂模板与画它的程序一致，自己通过上传检查")
  void eachIsAsItWasDrawnAndPassesItsOwnCheck(Paper paper) throws IOException {
    var kept = kept(paper);
    assertThat(body(kept)).isEqualTo(body(FactoryTemplates.of(paper)));
    TemplateCheck.check(paper.code() + ".docx", kept);
    assertThat(new WordTemplate(kept).names()).isNotEmpty();
    assertThat(new WordTemplate(kept).broken()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("公文版式：A4、版心、小标宋标题居中、仿宋三号、页码“— 1 —”单右双左、署名靠右")
  void eachHasTheLayoutOfOfficialPapers(Paper paper) throws IOException {
    try (var word = new XWPFDocument(new ByteArrayInputStream(kept(paper)))) {
      var page = word.getDocument().getBody().getSectPr().getPgSz();
      assertThat(page.getW()).isEqualTo(BigInteger.valueOf(11906));
      assertThat(page.getH()).isEqualTo(BigInteger.valueOf(16838));
      var title = word.getParagraphs().get(0).getRuns().get(0);
      assertThat(title.getFontFamily(org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange.eastAsia)).isEqualTo("方正小标宋简体");
      assertThat(title.getFontSizeAsDouble()).isEqualTo(22);
      assertThat(word.getParagraphs().stream().flatMap(each -> each.getRuns().stream())
          .filter(run -> "仿宋_GB2312".equals(run.getFontFamily())).map(run -> run.getFontSizeAsDouble())).isNotEmpty().containsOnly(16.0);
      assertThat(word.getFooterList()).hasSize(2).allSatisfy(footer -> assertThat(footer.getText()).contains("—"));
      assertThat(word.getParagraphs().get(word.getParagraphs().size() - 1).getText()).isEqualTo("{{成文日期}}");
    }
  }

  static byte[] kept(Paper paper) throws IOException {
    try (var stream = Paper.class.getResourceAsStream("/documents/%s.docx".formatted(paper.code()))) {
      return stream.readAllBytes();
    }
  }

  private static String body(byte[] docx) throws IOException {
    try (var word = new XWPFDocument(new ByteArrayInputStream(docx))) {
      return word.getDocument().xmlText();
    }
  }
}
