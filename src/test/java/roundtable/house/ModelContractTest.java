package roundtable.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** Everything that a model names exists in the code, and can be called by the engine. */
class ModelContractTest {

  private static final Pattern CONDITION = Pattern.compile("\\$\\{(\\w+) == '(\\w+)'}");
  private static final Pattern DELEGATE = Pattern.compile("\\$\\{(\\w+)}");

  static Stream<Model> models() {
    return Model.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  @DisplayName("模型中的每个表达式都是对胶水类的调用、委托或者对流转变量的判断")
  void everyExpressionIsACallADelegateOrACondition(Model model) {
    assertThat(model.expressions()).isNotEmpty().allSatisfy(expression -> assertThat(
        ModelCall.of(expression).isPresent() || CONDITION.matcher(expression).matches()
            || DELEGATE.matcher(expression).matches()).as(expression).isTrue());
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
    assertThat(model.elements(UserTask.class)).isNotEmpty().allSatisfy(task -> {
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

  @Test
  @DisplayName("七步流程的每个任务都按七步时限表定期限")
  void everyDueDateOfTheSevenStepsComesFromTheTimeLimits() {
    assertThat(Model.of("seven-step-flow").elements(UserTask.class)).isNotEmpty()
        .extracting(UserTask::getCamundaDueDate).containsOnly("${sevenStepFlow.dueDate(execution)}");
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
  void everyProcessVariableIsARoutingVariable(Model model) throws ReflectiveOperationException {
    var variables = Stream.concat(
        model.expressions().stream().map(CONDITION::matcher).filter(m -> m.matches()).map(m -> m.group(1)),
        model.values("//@*[local-name()='initiator' or local-name()='elementVariable' or local-name()='resultVariable'"
            + " or local-name()='elementIndexVariable' or local-name()='collection']").stream()
            .filter(value -> !value.startsWith("${")));
    assertThat(variables).isNotEmpty().isSubsetOf(routingVariables());
  }

  @Test
  @DisplayName("模型等的每条消息都有人发，发的每条消息都有模型等")
  void everyMessageIsSentAndAwaited() throws ClassNotFoundException {
    var awaited = models().flatMap(model -> model.values("//*[local-name()='message']/@name").stream()).toList();
    assertThat(Glue.literals(Class.forName("roundtable.engine.EngineMessages")))
        .filteredOn(text -> text.startsWith("message_")).containsExactlyInAnyOrderElementsOf(Set.copyOf(awaited));
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

  private static List<String> asked(ExclusiveGateway gateway) {
    return gateway.getOutgoing().stream().map(SequenceFlow::getConditionExpression)
        .filter(condition -> condition != null).map(condition -> CONDITION.matcher(condition.getTextContent()))
        .filter(condition -> condition.matches()).map(condition -> condition.group(2)).toList();
  }

  private static Set<String> routingVariables() throws ReflectiveOperationException {
    var type = Class.forName("roundtable.engine.RoutingVariable");
    var id = type.getDeclaredMethod("id");
    ReflectionUtils.makeAccessible(id);
    return Arrays.stream(type.getEnumConstants()).map(each -> (String) ReflectionUtils.invokeMethod(id, each))
        .collect(Collectors.toSet());
  }
}
