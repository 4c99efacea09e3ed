package roundtable.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.tika.Tika;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import roundtable.kernel.Refusal;

/** What a file must be before it is taken for a template: a plain .docx, of bounded size, that fetches and runs nothing. */
final class TemplateCheck {

  private static final int LARGEST = 2 * 1024 * 1024;
  private static final int LARGEST_UNPACKED = 20 * 1024 * 1024;
  private static final int MOST_PARTS = 300;
  private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String BODY = "word/document.xml";
  private static final Map<String, String> UNWANTED = Map.of("vbaproject", "宏", "activex", "控件", "embeddings/", "嵌入的文件",
      "oleobject", "嵌入的对象", "afchunk", "并入的文件");
  private static final List<String> UNWANTED_ELEMENTS = List.of("altChunk", "object", "control", "subDoc", "mailMerge");
  /** Page numbers; nothing that reads or starts anything. */
  private static final Pattern FIELDS = Pattern.compile(
      "(\\s*(PAGE|NUMPAGES|SECTIONPAGES|SECTION)(\\s*\\\\[*#]\\s*(\"[^\"]*\"|[\\w-]+))*\\s*)*", Pattern.CASE_INSENSITIVE);
  private static final Tika TIKA = new Tika();

  private TemplateCheck() {}

  /**
   * Looks into every part.
   *
   * @throws Refusal naming what is wrong
   */
  static void check(String name, byte[] content) {
    if (content.length == 0 || content.length > LARGEST) {
      throw new Refusal(content.length == 0 ? "“%s”是空文件，请重新选择".formatted(name) : "模板“%s”超过2MB，请压缩其中的图片".formatted(name));
    }
    if (!DOCX.equals(TIKA.detect(content, name.toLowerCase(Locale.ROOT))) || !name.toLowerCase(Locale.ROOT).endsWith(".docx")) {
      throw new Refusal("“%s”不是Word文档（.docx），请用Word另存为.docx后再上传".formatted(name));
    }
    var parts = parts(name, content);
    if (!parts.contains(BODY)) {
      throw new Refusal("“%s”里没有Word正文，不是可以用的.docx文件".formatted(name));
    }
  }

  private static List<String> parts(String name, byte[] content) {
    var seen = new ArrayList<String>();
    var left = LARGEST_UNPACKED;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        // one byte more than may be left tells that there is more
        var unpacked = zip.readNBytes(left + 1);
        left -= unpacked.length;
        if (left < 0 || seen.size() >= MOST_PARTS) {
          throw new Refusal("“%s”解压后过大或者内含文件过多，不能用作模板".formatted(name));
        }
        seen.add(entry.getName());
        checkPart(entry.getName().toLowerCase(Locale.ROOT), unpacked);
      }
    } catch (IOException | SAXException | IllegalArgumentException broken) {
      throw new Refusal("“%s”已经损坏或者内含不能识别的内容，请用Word打开另存后再上传".formatted(name));
    }
    return seen;
  }

  private static void checkPart(String part, byte[] content) throws IOException, SAXException {
    UNWANTED.forEach((sign, what) -> {
      if (part.contains(sign)) {
        throw new Refusal("模板里有%s（%s），请删去后再上传".formatted(what, part));
      }
    });
    if (!part.endsWith(".xml") && !part.endsWith(".rels")) {
      return;
    }
    // refuses a DOCTYPE and whatever it would fetch
    var document = DocumentHelper.readDocument(new ByteArrayInputStream(content));
    refuseExternal(document);
    refuseMacros(document);
    UNWANTED_ELEMENTS.stream().filter(each -> document.getElementsByTagNameNS(WordText.WORD, each).getLength() > 0).findFirst()
        .ifPresent(each -> {
          throw new Refusal("模板里有嵌入的对象、控件或并入的文件（%s），请删去后再上传".formatted(each));
        });
    refuseFields(document);
  }

  private static void refuseExternal(Document document) {
    elements(document, "Relationship").stream().filter(each -> "External".equalsIgnoreCase(each.getAttribute("TargetMode")))
        .findFirst().ifPresent(each -> {
          throw new Refusal("模板引用了外部内容“%s”，请取消链接（超链接、链接的图片、附加的模板）后再上传".formatted(each.getAttribute("Target")));
        });
  }

  private static void refuseMacros(Document document) {
    elements(document, "Override").stream().map(each -> each.getAttribute("ContentType").toLowerCase(Locale.ROOT))
        .filter(type -> type.contains("macroenabled") || type.contains("vbaproject")).findFirst().ifPresent(type -> {
          throw new Refusal("模板里有宏，请另存为不带宏的.docx后再上传");
        });
  }

  // a field's words may be cut into several runs
  private static void refuseFields(Document document) {
    var runs = document.getElementsByTagNameNS(WordText.WORD, "instrText");
    var said = IntStream.range(0, runs.getLength()).mapToObj(n -> runs.item(n).getTextContent()).collect(Collectors.joining());
    var simple = document.getElementsByTagNameNS(WordText.WORD, "fldSimple");
    var words = said + IntStream.range(0, simple.getLength())
        .mapToObj(n -> " " + ((Element) simple.item(n)).getAttributeNS(WordText.WORD, "instr")).collect(Collectors.joining());
    if (!FIELDS.matcher(words).matches()) {
      throw new Refusal("模板里有页码以外的域（%s），请删去或者转成普通文字后再上传".formatted(words.strip().length() <= 60
          ? words.strip() : words.strip().substring(0, 60) + "…"));
    }
  }

  private static List<Element> elements(Document document, String localName) {
    var found = document.getElementsByTagNameNS("*", localName);
    return IntStream.range(0, found.getLength()).mapToObj(n -> (Element) found.item(n)).toList();
  }
}
