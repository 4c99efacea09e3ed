package roundtable.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.transform.dom.DOMSource;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;
import org.w3c.dom.DOMException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import roundtable.kernel.Refusal;
import roundtable.rules.Column;
import roundtable.rules.RuleTable;
import roundtable.rules.TableContent;

/** Puts rows into a DMN file in place of its own. Whatever a cell says is written as it is: whether it may, the check says. */
final class TableWriter {

  /** What the schema adds while a file is read; the check takes none of it for our own. */
  private static final List<String> DEFAULTS = List.of("expressionLanguage", "typeLanguage");
  private final RuleTable table;

  TableWriter(RuleTable table) {
    this.table = table;
  }

  String write(String baseXml, TableContent content) {
    TableReader reader = new TableReader(table);
    DmnModelInstance model = reader.parse(baseXml);
    DecisionTable decisions = reader.decisionTable(model);
    Map<String, List<String>> cells = decisions.getRules().stream().collect(Collectors.toMap(Rule::getId, TableWriter::cellIds));
    Element written = element(model, decisions.getId());
    try {
      written.setAttribute("hitPolicy", content.hitPolicy().name());
      replaceRules(written, content.rows(), cells);
      DEFAULTS.forEach(model.getDefinitions()::removeAttribute);
      dropBlanks(written.getOwnerDocument());
      return Dmn.convertToString(model);
    } catch (ModelException | DOMException notWritable) {
      throw new Refusal("《%s》无法保存：规则编号或单元格中有无法写入的内容".formatted(table.label()));
    }
  }

  /** The element itself: the model's own methods walk the whole file for each cell, seconds for a calendar. */
  private static Element element(DmnModelInstance model, String id) {
    Document document = (Document) ((DOMSource) model.getDocument().getDomSource()).getNode();
    return elements(document.getElementsByTagNameNS("*", "decisionTable")).filter(each -> each.getAttribute("id").equals(id))
        .findFirst().orElseThrow();
  }

  private static Stream<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(Element.class::isInstance).map(Element.class::cast);
  }

  private void replaceRules(Element decisions, List<TableContent.Row> rows, Map<String, List<String>> cells) {
    elements(decisions.getChildNodes()).filter(each -> "rule".equals(each.getLocalName())).toList().forEach(decisions::removeChild);
    rows.forEach(row -> write(decisions, row, cells.get(row.rule())));
  }

  // what is written is set out anew: blanks between elements would double with every version
  private static void dropBlanks(Node node) {
    for (Node child = node.getLastChild(); child != null; ) {
      Node before = child.getPreviousSibling();
      dropBlanks(child);
      if (child.getNodeType() == Node.TEXT_NODE && child.getTextContent().isBlank() && (before != null || child.getNextSibling() != null)) {
        node.removeChild(child);
      }
      child = before;
    }
  }

  /** Ids of the cells of a row, inputs first: those of a row that stays stay the same. */
  private static List<String> cellIds(Rule rule) {
    return Stream.<DmnElement>concat(rule.getInputEntries().stream(), rule.getOutputEntries().stream())
        .map(DmnElement::getId).toList();
  }

  private void write(Element decisions, TableContent.Row row, List<String> known) {
    Element rule = added(decisions, "rule");
    rule.setAttribute("id", row.rule());
    added(rule, "description").setTextContent(row.annotation() == null ? "" : row.annotation());
    Map<Column, String> ids = ids(row.rule(), known);
    table.inputs().forEach(column -> write(added(rule, "inputEntry"), ids.get(column), row.inputs().get(column.name())));
    table.outputs().forEach(column -> write(added(rule, "outputEntry"), ids.get(column), row.outputs().get(column.name())));
  }

  private static void write(Element entry, String id, String content) {
    entry.setAttribute("id", id);
    added(entry, "text").setTextContent(content == null ? "" : content);
  }

  private static Element added(Element parent, String name) {
    String prefix = parent.getPrefix() == null ? "" : parent.getPrefix() + ":";
    return (Element) parent.appendChild(parent.getOwnerDocument().createElementNS(parent.getNamespaceURI(), prefix + name));
  }

  private Map<Column, String> ids(String rule, List<String> known) {
    Map<Column, String> ids = new HashMap<>();
    int index = 0;
    for (Column column : Stream.concat(table.inputs().stream(), table.outputs().stream()).toList()) {
      String earlier = known == null ? null : known.get(index++);
      ids.put(column, earlier == null ? "entry_%s_%s".formatted(rule, column.name()) : earlier);
    }
    return ids;
  }
}
