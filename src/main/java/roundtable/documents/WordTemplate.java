package roundtable.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import roundtable.documents.PaperContent.PaperRows;

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
    read(root -> paragraphs(root).forEach(paragraph -> names.addAll(new WordText(paragraph).names())));
    return names;
  }

  /** Pieces that look like placeholders and are none. */
  List<String> broken() {
    var broken = new ArrayList<String>();
    read(root -> paragraphs(root).forEach(paragraph -> broken.addAll(new WordText(paragraph).broken())));
    return broken;
  }

  /** Rows and paragraphs that name two lists, by these lists' names: neither could be repeated for both. */
  List<Set<String>> mixedLists() {
    var mixed = new ArrayList<Set<String>>();
    read(root -> repeatable(root).stream().map(WordTemplate::listsIn).filter(lists -> lists.size() > 1).forEach(mixed::add));
    return mixed;
  }

  /** The paper. */
  byte[] filled(PaperContent with) {
    return read(root -> walk(root, with.values(), with.lists()));
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
    } catch (IOException | InvalidFormatException | SAXException | TransformerException unreadable) {
      throw new IllegalStateException("a template that was checked cannot be read", unreadable);
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

  // a row or paragraph that names a list is there once for each of the list's rows
  private static void walk(Element element, Map<String, String> values, Map<String, PaperRows> lists) {
    var list = isRepeatable(element) ? listIn(element, values, lists) : Optional.<String>empty();
    if (list.isPresent()) {
      repeat(element, list.get(), values, lists);
      return;
    }
    WordText.children(element).forEach(child -> walk(child, values, lists));
    if (WordText.is(element, "p")) {
      new WordText(element).fill(values);
    }
  }

  private static void repeat(Element element, String list, Map<String, String> values, Map<String, PaperRows> lists) {
    var parent = element.getParentNode();
    rows(lists.get(list)).forEach(row -> {
      var known = new HashMap<>(values);
      row.forEach((column, text) -> known.put(list + "." + column, text));
      var copy = (Element) element.cloneNode(true);
      parent.insertBefore(copy, element);
      walk(copy, known, lists);
    });
    parent.removeChild(element);
  }

  // an empty list shows that it is empty: 无 where the row says most
  private static List<Map<String, String>> rows(PaperRows list) {
    if (!list.rows().isEmpty()) {
      return list.rows();
    }
    var nothing = new HashMap<String, String>();
    list.columns().forEach(column -> nothing.put(column, ""));
    nothing.put(list.columns().get(1), "无");
    return List.of(nothing);
  }

  private static boolean isRepeatable(Element element) {
    return WordText.is(element, "tr") || WordText.is(element, "p");
  }

  private static Optional<String> listIn(Element element, Map<String, String> values, Map<String, PaperRows> lists) {
    return listsIn(element).stream().filter(lists::containsKey)
        .filter(list -> values.keySet().stream().noneMatch(name -> name.startsWith(list + "."))).findFirst();
  }

  private static Set<String> listsIn(Element element) {
    return paragraphs(element).stream().flatMap(paragraph -> new WordText(paragraph).names().stream())
        .filter(name -> name.contains(".")).map(name -> name.substring(0, name.indexOf('.')))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<Element> repeatable(Element root) {
    var found = new ArrayList<Element>();
    if (isRepeatable(root)) {
      found.add(root);
    }
    WordText.children(root).forEach(child -> found.addAll(repeatable(child)));
    return found;
  }

  private static List<Element> paragraphs(Element root) {
    var found = new ArrayList<Element>();
    if (WordText.is(root, "p")) {
      found.add(root);
    }
    WordText.children(root).forEach(child -> found.addAll(paragraphs(child)));
    return found;
  }
}
