package roundtable.house;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Rule;

/** What the decision tables ask for and what the models hand them. */
final class Tables {

  private Tables() {}

  static Set<String> inputs(String table) {
    return Model.table(table).getModelElementsByType(InputExpression.class).stream()
        .map(input -> input.getText().getTextContent()).collect(Collectors.toSet());
  }

  /** The names under which a task hands facts to its table; a name's fact must be the one of that name. */
  static Set<String> handedTo(BusinessRuleTask task) {
    return task.getExtensionElements().getElements().stream()
        .filter(CamundaInputOutput.class::isInstance).map(CamundaInputOutput.class::cast)
        .flatMap(mapping -> mapping.getCamundaInputParameters().stream())
        .filter(Tables::isTheFactOfThatName)
        .map(CamundaInputParameter::getCamundaName).collect(Collectors.toSet());
  }

  /** The first cells of every row, without their quotation marks. */
  static List<String> keys(String table, int columns) {
    return Model.table(table).getModelElementsByType(Rule.class).stream()
        .map(rule -> rule.getInputEntries().stream().limit(columns)
            .map(cell -> cell.getText().getTextContent().replace("\"", "")).collect(Collectors.joining(" ")))
        .toList();
  }

  private static boolean isTheFactOfThatName(CamundaInputParameter parameter) {
    return parameter.getTextContent().strip().endsWith(")." + parameter.getCamundaName() + "}");
  }
}
