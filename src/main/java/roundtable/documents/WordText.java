package roundtable.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The text of one paragraph of a Word part, whichever way Word has cut it into runs; what is put in is text and stays text,
 * markup and further placeholders too.
 */
final class WordText {

  static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)}}");
  private static final Pattern LONE_BRACES = Pattern.compile("(\\{\\{|}}).{0,20}");
  /** Everything that XML 1.0 cannot say, halves of a character too. */
  private static final Pattern UNSPEAKABLE = Pattern.compile(
      "[^\\t\\n\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
  private final Element paragraph;
  private final List<Element> texts = new ArrayList<>();
  /** Where each piece begins, and where the last ends, before anything was put in. */
  private final List<Integer> bounds = new ArrayList<>();
  private final String whole;

  WordText(Element paragraph) {
    this.paragraph = paragraph;
    collect(paragraph);
    var joined = new StringBuilder();
    bounds.add(0);
    for (var text : texts) {
      bounds.add(joined.append(text.getTextContent()).length());
    }
    whole = joined.toString();
  }

  // a text box inside has paragraphs of its own
  private void collect(Element from) {
    for (var child : children(from)) {
      if (is(child, "t")) {
        texts.add(child);
      } else if (!is(child, "p")) {
        collect(child);
      }
    }
  }

  /** Names of its placeholders, in order. */
  List<String> names() {
    return PLACEHOLDER.matcher(whole).results().map(WordText::name).toList();
  }

  /** A piece that looks like a placeholder and is none: a brace too few. */
  List<String> broken() {
    return LONE_BRACES.matcher(PLACEHOLDER.matcher(whole).replaceAll("")).results().map(MatchResult::group).toList();
  }

  /** Puts the values in; a paragraph that is nothing but one placeholder becomes a paragraph for each line. */
  void fill(Map<String, String> values) {
    var names = names();
    if (names.size() == 1 && PLACEHOLDER.matcher(whole.strip()).matches() && !closesSection()) {
      var lines = value(names.get(0), values).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
      if (lines.size() > 1) {
        lines.forEach(this::insertBefore);
        paragraph.getParentNode().removeChild(paragraph);
        return;
      }
    }
    var found = PLACEHOLDER.matcher(whole).results().toList();
    for (var n = found.size() - 1; n >= 0; n--) {
      replace(found.get(n).start(), found.get(n).end(), value(name(found.get(n)), values));
    }
    texts.forEach(WordText::breakLines);
  }

  private void insertBefore(String line) {
    var copy = (Element) paragraph.cloneNode(true);
    paragraph.getParentNode().insertBefore(copy, paragraph);
    var text = new WordText(copy);
    text.replace(0, text.whole.length(), line);
  }

  private boolean closesSection() {
    return paragraph.getElementsByTagNameNS(WORD, "sectPr").getLength() > 0;
  }

  /** From the last to the first: earlier places stay where they are. */
  private void replace(int from, int to, String value) {
    var put = value;
    for (var n = 0; n < texts.size(); n++) {
      var begin = bounds.get(n);
      var cutFrom = Math.max(from, begin) - begin;
      var cutTo = Math.min(to, bounds.get(n + 1)) - begin;
      if (cutFrom < cutTo) {
        var content = texts.get(n).getTextContent();
        set(texts.get(n), content.substring(0, cutFrom) + put + content.substring(cutTo));
        put = "";
      }
    }
  }

  private static void breakLines(Element text) {
    var lines = text.getTextContent().split("\n", -1);
    set(text, lines[0]);
    Node last = text;
    for (var n = 1; n < lines.length; n++) {
      var next = (Element) text.cloneNode(false);
      set(next, lines[n]);
      last = after(next, after(text.getOwnerDocument().createElementNS(WORD, text.getPrefix() + ":br"), last));
    }
  }

  private static Node after(Node inserted, Node place) {
    return place.getParentNode().insertBefore(inserted, place.getNextSibling());
  }

  private static void set(Element text, String content) {
    text.setTextContent(content);
    text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
  }

  private static String value(String name, Map<String, String> values) {
    return UNSPEAKABLE.matcher(values.getOrDefault(name, "").replaceAll("\\R", "\n")).replaceAll("");
  }

  private static String name(MatchResult placeholder) {
    return placeholder.group(1).strip();
  }

  static boolean is(Element element, String name) {
    return WORD.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
  }

  static List<Element> children(Element parent) {
    var children = new ArrayList<Element>();
    for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }
}
