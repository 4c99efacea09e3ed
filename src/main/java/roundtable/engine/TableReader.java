package roundtable.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.ModelException;
import roundtable.kernel.Refusal;
import roundtable.rules.Column;
import roundtable.rules.HitPolicy;
import roundtable.rules.RuleTable;
import roundtable.rules.TableContent;

/** Reads a DMN file as plain rows and refuses one that is not the table it is meant to be. */
final class TableReader {

  private static final int MOST_CHARACTERS = 1_000_000;
  private static final Pattern DECLARATION = Pattern.compile("<!\\s*(?:DOCTYPE|ENTITY)", Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHER_LANGUAGE = Pattern.compile("\\bexpressionLanguage\\s*=|<(?:\\w+:)?(?:import|businessKnowledgeModel|invocation|functionDefinition)\\b");
  private final RuleTable table;

  TableReader(RuleTable table) {
    this.table = table;
  }

  TableContent read(String xml) {
    DecisionTable decisions = decisionTable(parse(xml));
    HitPolicy hitPolicy = hitPolicy(decisions);
    if (decisions.getRules().size() > TableContent.MOST_ROWS) {
      throw no("一张表最多%d行，现为%d行".formatted(TableContent.MOST_ROWS, decisions.getRules().size()));
    }
    same("输入列", table.inputs(), decisions.getInputs().stream().map(TableReader::signature));
    same("输出列", table.outputs(), decisions.getOutputs().stream().map(TableReader::signature));
    return new TableContent(table, hitPolicy, decisions.getRules().stream().map(this::row).toList());
  }

  private HitPolicy hitPolicy(DecisionTable decisions) {
    return Stream.of(HitPolicy.values()).filter(each -> each.name().equals(decisions.getHitPolicy().name()))
        .filter(each -> decisions.getAggregation() == null && (each == HitPolicy.COLLECT) == table.collects()).findFirst()
        .orElseThrow(() -> no("命中规则应为“%s”（%s），不得更改".formatted(table.hitPolicy().label(), table.hitPolicy())));
  }

  DmnModelInstance parse(String xml) {
    refuseHostile(xml);
    try {
      return Dmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    } catch (ModelException malformed) {
      throw no("文件不是有效的 DMN 1.3 决策表");
    }
  }

  /** Before anything is parsed: what could read files, grow without end or bring code with it. */
  private void refuseHostile(String xml) {
    if (xml.length() > MOST_CHARACTERS) {
      throw no("文件超过1MB");
    }
    if (DECLARATION.matcher(xml).find()) {
      throw no("文件含有文档类型声明或外部实体，不予读取");
    }
    if (OTHER_LANGUAGE.matcher(xml).find()) {
      throw no("不得更改表达式语言，也不得引用程序");
    }
  }

  DecisionTable decisionTable(DmnModelInstance model) {
    Collection<Decision> decisions = model.getModelElementsByType(Decision.class);
    Decision decision = decisions.stream().findFirst().orElseThrow(() -> no("文件中没有决策"));
    if (decisions.size() > 1 || !decision.getInformationRequirements().isEmpty()) {
      throw no("文件中只能有一个决策，且不得引用其他决策");
    }
    if (!table.id().equals(decision.getId())) {
      throw no("决策编号应为 %s，现为 %s".formatted(table.id(), decision.getId()));
    }
    if (decision.getExpression() instanceof DecisionTable content) {
      return content;
    }
    throw no("决策应当是一张决策表");
  }

  private void same(String what, List<Column> columns, Stream<String> found) {
    List<String> expected = columns.stream().map(column -> column.name() + ":" + column.kind().typeRef()).toList();
    List<String> actual = found.toList();
    if (!expected.equals(actual)) {
      throw no("%s应为 %s，现为 %s；列不得增删、改名或改类型".formatted(what, expected, actual));
    }
  }

  private static String signature(Input input) {
    return text(input.getInputExpression().getText()) + ":" + input.getInputExpression().getTypeRef();
  }

  private static String signature(Output output) {
    return output.getName() + ":" + output.getTypeRef();
  }

  private TableContent.Row row(Rule rule) {
    return new TableContent.Row(rule.getId() == null ? "" : rule.getId(),
        cells(table.inputs(), rule.getInputEntries().stream().map(entry -> text(entry.getText()))),
        cells(table.outputs(), rule.getOutputEntries().stream().map(entry -> text(entry.getText()))),
        annotation(rule));
  }

  private static String annotation(DmnElement rule) {
    return rule.getDescription() == null ? "" : rule.getDescription().getTextContent().strip();
  }

  private Map<String, String> cells(List<Column> columns, Stream<String> found) {
    List<String> texts = found.toList();
    if (texts.size() != columns.size()) {
      throw no("有一行的单元格数与列数不符");
    }
    Map<String, String> cells = new LinkedHashMap<>();
    for (int index = 0; index < texts.size(); index++) {
      cells.put(columns.get(index).name(), texts.get(index));
    }
    return cells;
  }

  private static String text(Text text) {
    return text == null ? "" : text.getTextContent().strip();
  }

  private Refusal no(String why) {
    return new Refusal("《%s》不能发布：%s".formatted(table.label(), why));
  }
}
