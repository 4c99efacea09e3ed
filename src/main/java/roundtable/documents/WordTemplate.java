package roundtable.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import roundtable.kernel.Refusal;

/** A .docx whose text has placeholders, in its body, tables, text boxes, headers, footers and notes. */
final class WordTemplate {

  private static final Pattern SPOKEN_PARTS = Pattern.compile("/word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml");
  private final byte[] content;

  WordTemplate(byte[] content) {
    this.content = content;
  }

  /** The names that it uses, in order. */
  Set<String> names() {
    var names = new LinkedHashSet<String>();
    read(root -> WordRows.paragraphs(root).forEach(paragraph -> names.addAll(new WordText(paragraph).names())));
    return names;
  }

  /** Pieces that look like placeholders and are none. */
  List<String> broken() {
    var broken = new ArrayList<String>();
    read(root -> WordRows.paragraphs(root).forEach(paragraph -> broken.addAll(new WordText(paragraph).broken())));
    return broken;
  }

  /** Rows and paragraphs that name two lists, by these lists' names: neither could be repeated for both. */
  List<Set<String>> mixedLists() {
    var mixed = new ArrayList<Set<String>>();
    read(root -> WordRows.repeatable(root).stream().map(WordRows::listsIn).filter(lists -> lists.size() > 1).forEach(mixed::add));
    return mixed;
  }

  /** The paper. */
  byte[] filled(PaperContent with) {
    var values = with.values();
    var marks = new HashMap<String, byte[]>();
    with.pictures().forEach((name, picture) -> {
      // nobody can write it into a field
      var mark = UUID.randomUUID().toString();
      values.put(name, mark);
      marks.put(mark, picture);
    });
    var paper = read(root -> WordRows.fill(root, values, with.lists()));
    return marks.isEmpty() || names().stream().noneMatch(with.pictures()::containsKey) ? paper : WordPictures.put(paper, marks);
  }

  private interface Visit {
    void of(Element root);
  }

  private byte[] read(Visit visit) {
    try (var word = OPCPackage.open(new ByteArrayInputStream(content)); var written = new ByteArrayOutputStream()) {
      for (var part : word.getPartsByName(SPOKEN_PARTS)) {
        var document = parsed(part);
        visit.of(document.getDocumentElement());
        write(document, part);
      }
      word.save(written);
      return written.toByteArray();
    } catch (IOException | InvalidFormatException | SAXException | TransformerException | OpenXML4JRuntimeException
        | IllegalArgumentException unreadable) {
      throw new Refusal("模板不能按Word文档读取，请用Word打开后另存为.docx再上传");
    }
  }

  private static Document parsed(PackagePart part) throws IOException, SAXException {
    try (var stream = part.getInputStream()) {
      return DocumentHelper.readDocument(stream);
    }
  }

  private static void write(Document document, PackagePart part) throws IOException, TransformerException {
    document.setXmlStandalone(true);
    try (var stream = part.getOutputStream()) {
      TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(stream));
    }
  }
}
