package roundtable.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.NodeList;

/** A process of {@code processes/}, as its file says it. */
record Model(String name, Path file, BpmnModelInstance bpmn) {

  static List<Model> all() {
    return files("processes", ".bpmn").stream()
        .map(file -> new Model(stem(file), file, Bpmn.readModelFromFile(file.toFile()))).toList();
  }

  static Model of(String name) {
    return all().stream().filter(model -> model.name().equals(name)).findFirst().orElseThrow();
  }

  /** Every decision table of {@code processes/}, by its file. */
  static DmnModelInstance table(String id) {
    return Dmn.readModelFromFile(Path.of("processes", id + ".dmn").toFile());
  }

  static List<Path> files(String folder, String ending) {
    try (var files = Files.list(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String stem(Path file) {
    var name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  /** The name of the bean that speaks for the process: its id in camelCase. */
  String bean() {
    return Pattern.compile("-(\\w)").matcher(name).replaceAll(letter -> letter.group(1).toUpperCase());
  }

  Process process() {
    return elements(Process.class).iterator().next();
  }

  <T extends ModelElementInstance> Collection<T> elements(Class<T> type) {
    return bpmn.getModelElementsByType(type);
  }

  /** Every attribute and every text of the file that the engine evaluates. */
  List<String> expressions() {
    return values("//@*[contains(., '{')] | //text()[contains(., '{')]");
  }

  /** Everything of the file that an XPath selects. */
  List<String> values(String xpath) {
    return values(file, xpath);
  }

  static List<String> values(Path file, String xpath) {
    try {
      var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
      var found = (NodeList) XPathFactory.newInstance().newXPath().evaluate(xpath, document, XPathConstants.NODESET);
      return IntStream.range(0, found.getLength()).mapToObj(i -> found.item(i).getNodeValue().strip()).toList();
    } catch (Exception unreadable) {
      throw new IllegalStateException(file.toString(), unreadable);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
