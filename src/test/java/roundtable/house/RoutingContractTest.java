package roundtable.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What decides where a process goes on: outcomes that can come, variables that exist, messages that are sent. */
class RoutingContractTest {

  static Stream<Model> models() {
    return Model.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  @DisplayName("每个判断只问前面的任务或决策表真能给出的结果，其余走默认连线")
  void everyConditionAsksForAnOutcomeThatCanCome(Model model) {
    assertThat(model.elements(ExclusiveGateway.class)).filteredOn(gateway -> gateway.getOutgoing().size() > 1)
        .allSatisfy(gateway -> {
          assertThat(gateway.getDefault()).as("default of %s", gateway.getId()).isIn(gateway.getOutgoing());
          assertThat(gateway.getDefault().getConditionExpression()).isNull();
          assertThat(asked(gateway)).as(gateway.getId()).doesNotHaveDuplicates()
              .hasSize(gateway.getOutgoing().size() - 1).isSubsetOf(Outcomes.before(gateway));
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  @DisplayName("模型只用流转变量")
  void everyProcessVariableIsARoutingVariable(Model model) {
    var variables = Stream.concat(
        model.expressions().stream().map(Model.CONDITION::matcher).filter(m -> m.matches()).map(m -> m.group(1)),
        model.values("//@*[local-name()='initiator' or local-name()='elementVariable' or local-name()='resultVariable'"
            + " or local-name()='elementIndexVariable' or local-name()='collection']").stream()
            .filter(value -> !value.startsWith("${")));
    assertThat(variables).isSubsetOf(Model.routingVariables());
  }

  @Test
  @DisplayName("模型等的每条消息都有人发，发的每条消息都有模型等")
  void everyMessageIsSentAndAwaited() {
    var awaited = models().flatMap(model -> model.values("//*[local-name()='message']/@name").stream()).toList();
    var senders = House.product().stream().filter(type -> type.getPackageName().equals("roundtable.engine")
        && type.getSimpleName().endsWith("Messages"));
    assertThat(senders.flatMap(type -> Glue.literals(type.reflect()).stream()).collect(Collectors.toSet()))
        .filteredOn(text -> text.startsWith("message_")).containsExactlyInAnyOrderElementsOf(Set.copyOf(awaited));
  }

  private static List<String> asked(ExclusiveGateway gateway) {
    return gateway.getOutgoing().stream().map(SequenceFlow::getConditionExpression)
        .filter(condition -> condition != null).map(condition -> Model.CONDITION.matcher(condition.getTextContent()))
        .filter(condition -> condition.matches()).map(condition -> condition.group(2)).toList();
  }
}
