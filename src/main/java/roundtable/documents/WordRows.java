package roundtable.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import roundtable.documents.PaperContent.PaperRows;

/** Fills a part of a Word file from its root down; a row or paragraph that names a list is there once for each of its rows. */
final class WordRows {

  private WordRows() {}

  static void fill(Element element, Map<String, String> values, Map<String, PaperRows> lists) {
    var list = isRepeatable(element) ? listIn(element, values, lists) : Optional.<String>empty();
    if (list.isPresent()) {
      repeat(element, list.get(), values, lists);
      return;
    }
    WordText.children(element).forEach(child -> fill(child, values, lists));
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
      fill(copy, known, lists);
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

  /** The lists that an element names. */
  static Set<String> listsIn(Element element) {
    return paragraphs(element).stream().flatMap(paragraph -> new WordText(paragraph).names().stream())
        .filter(name -> name.contains(".")).map(name -> name.substring(0, name.indexOf('.')))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Every row and paragraph from there down. */
  static List<Element> repeatable(Element root) {
    var found = new ArrayList<Element>();
    if (isRepeatable(root)) {
      found.add(root);
    }
    WordText.children(root).forEach(child -> found.addAll(repeatable(child)));
    return found;
  }

  /** Every paragraph from there down, those inside others too. */
  static List<Element> paragraphs(Element root) {
    var found = new ArrayList<Element>();
    if (WordText.is(root, "p")) {
      found.add(root);
    }
    WordText.children(root).forEach(child -> found.addAll(paragraphs(child)));
    return found;
  }
}
