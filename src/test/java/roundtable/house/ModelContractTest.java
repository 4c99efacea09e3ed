package roundtable.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.ClassUtils;

/** Everything that a model names exists in the code, and can be called by the engine. */
class ModelContractTest {

  private static final Pattern DELEGATE = Pattern.compile("\\$\\{(\\w+)}");
  /** A called process is about the same topic. */
  private static final String SAME_TOPIC = "#{execution.processBusinessKey}";

  static Stream<Model> models() {
    return Model.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  @DisplayName("模型中的每个表达式都是对胶水类的调用、委托或者对流转变量的判断")
  void everyExpressionIsACallADelegateOrACondition(Model model) {
    assertThat(model.expressions()).isNotEmpty().allSatisfy(expression -> assertThat(
        ModelCall.of(expression).isPresent() || Model.CONDITION.matcher(expression).matches()
            || DELEGATE.matcher(expression).matches() || SAME_TOPIC.equals(expression)).as(expression).isTrue());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  @DisplayName("模型调用的每个方法都是与流程同名的公开类的公开方法，参数一致")
  void everyCalledMethodExistsAndIsPublic(Model model) {
    var calls = calls(model);
    assertThat(calls).isNotEmpty().extracting(ModelCall::bean).containsOnly(model.bean());
    assertThat(calls.stream().map(ModelCall::fault).flatMap(Optional::stream)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  @DisplayName("每个服务任务都有公开的委托类")
  void everyServiceTaskHasAPublicDelegate(Model model) {
    assertThat(model.elements(ServiceTask.class)).allSatisfy(task -> {
      var bean = ModelCall.bean(task.getCamundaDelegateExpression().replaceAll("[${}]", ""));
      assertThat(bean).as(task.getId()).isNotNull().isPublic().isAssignableTo(JavaDelegate.class);
      assertThat("serviceTask_" + ClassUtils.getShortNameAsProperty(bean)).isEqualTo(task.getId());
    });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  @DisplayName("每个用户任务都有岗位、期限和办结登记")
  void everyUserTaskHasAPostADueDateAndARecord(Model model) {
    // a process that only takes in a start form has none
    assertThat(model.elements(FlowNode.class)).anyMatch(node -> node instanceof UserTask || node instanceof StartEvent start
        && start.getCamundaFormRef() != null);
    assertThat(model.elements(UserTask.class)).allSatisfy(task -> {
      assertThat(returnType(task.getCamundaCandidateGroups())).as("post of %s", task.getId()).isEqualTo(String.class);
      assertThat(returnType(task.getCamundaDueDate())).as("due date of %s", task.getId()).isEqualTo(Date.class);
      assertThat(task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list())
          .singleElement().satisfies(listener -> {
            assertThat(listener.getCamundaEvent()).isEqualTo("complete");
            assertThat(listener.getCamundaExpression()).isEqualTo(
                "${%s.%s(task)}".formatted(model.bean(), task.getId().substring("userTask_".length())));
          });
    });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  @DisplayName("每个模型都要有人办：有用户任务，或者由人填表发起")
  void everyModelAsksSomebody(Model model) {
    assertThat(model.elements(UserTask.class).isEmpty() && model.elements(StartEvent.class).stream()
        .noneMatch(start -> start.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef") != null)).isFalse();
  }

  @Test
  @DisplayName("七步流程的每个任务都按七步时限表定期限")
  void everyDueDateOfTheSevenStepsComesFromTheTimeLimits() {
    var all = Model.of("seven-step-flow").elements(UserTask.class);
    assertThat(all).isNotEmpty().extracting(UserTask::getCamundaDueDate).containsOnly("${sevenStepFlow.dueDate(execution)}");
    assertThat(all).extracting(UserTask::getCamundaFollowUpDate).containsOnly("${sevenStepFlow.remindDate(execution)}");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  @DisplayName("每个决策任务按步骤开始时的版本引用已有的决策表，输入与表一致")
  void everyDecisionExistsIsBoundByVersionAndGetsItsInputs(Model model) {
    assertThat(model.elements(BusinessRuleTask.class)).allSatisfy(task -> {
      var table = task.getCamundaDecisionRef();
      assertThat(Files.exists(Path.of("processes", table + ".dmn"))).as(table).isTrue();
      assertThat(task.getCamundaDecisionRefBinding()).isEqualTo("version");
      assertThat(task.getCamundaDecisionRefVersion())
          .isEqualTo("${%s.tableVersion(execution, '%s')}".formatted(model.bean(), table));
      assertThat(Tables.handedTo(task)).isEqualTo(Tables.inputs(table));
    });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  @DisplayName("多人办理的任务按名单逐一分派")
  void everyTaskForSeveralHasACollection(Model model) {
    assertThat(model.elements(MultiInstanceLoopCharacteristics.class)).allSatisfy(loop ->
        assertThat(returnType(loop.getCamundaCollection())).isAssignableTo(Collection.class));
  }

  private static List<ModelCall> calls(Model model) {
    return model.expressions().stream().flatMap(expression -> ModelCall.of(expression).stream()).toList();
  }

  private static Class<?> returnType(String expression) {
    return ModelCall.of(String.valueOf(expression)).flatMap(ModelCall::answering)
        .<Class<?>>map(method -> method.getReturnType()).orElse(null);
  }
}
