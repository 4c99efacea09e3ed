package roundtable.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the browser asks for is what the server takes: the same fields, limits and choices. */
class FormContractTest {

  /** A task with a form, or the start event with which somebody begins a process. */
  record Asking(Model model, FlowNode node) {

    String formRef() {
      return attribute("formRef");
    }

    String attribute(String name) {
      return node.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", name);
    }

    /** The only method of the glue that reads what was sent here. */
    ModelCall reading() {
      var reading = Outcomes.listeners(node).stream().filter(call -> !Glue.of(call).forms().isEmpty()).toList();
      assertThat(reading).as("listeners of %s that read a form", node.getId()).hasSize(1);
      return reading.get(0);
    }

    Class<?> answers() {
      var types = Glue.of(reading()).forms();
      assertThat(types).as("records that %s reads", reading().expression()).hasSize(1);
      return types.iterator().next();
    }

    @Override
    public String toString() {
      return node.getName() + " " + node.getId();
    }
  }

  static Stream<Asking> asking() {
    return Model.all().stream().flatMap(model -> model.elements(FlowNode.class).stream()
        .map(node -> new Asking(model, node))
        .filter(asking -> asking.node() instanceof UserTask || asking.formRef() != null));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("asking")
  @DisplayName("每个任务都有同名的表单，随模型一起部署")
  void everyTaskHasTheFormOfItsName(Asking asking) {
    var name = asking.node() instanceof StartEvent ? asking.reading().method()
        : asking.node().getId().substring("userTask_".length());
    assertThat(asking.formRef()).isEqualTo(asking.model().name() + "." + name);
    assertThat(asking.attribute("formRefBinding")).isEqualTo("deployment");
    assertThat(Form.of(asking.formRef()).id()).isEqualTo(asking.formRef());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("asking")
  @DisplayName("表单的字段、必填、字数、选项与服务端校验完全一致")
  void everyFormAsksForWhatTheRecordTakes(Asking asking) {
    assertThat(Form.of(asking.formRef()).faultsAgainst(asking.answers())).isEmpty();
  }

  @Test
  @DisplayName("每张表单都有任务在用")
  void everyFormIsUsed() {
    assertThat(Model.files("forms", ".form").stream().map(Model::stem))
        .containsExactlyInAnyOrderElementsOf(asking().map(Asking::formRef).collect(Collectors.toSet()));
  }
}
