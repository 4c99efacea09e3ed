package roundtable.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import roundtable.kernel.Refusal;

/** What somebody sent, as the engine hands it to {@link FormReader}; it is noon of 8 January 2022. */
final class Answered {

  private static final Clock NOON = Clock.fixed(Instant.parse("2022-01-08T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
  static final Validator VALIDATOR = Validation.byDefaultProvider().configure().clockProvider(() -> NOON)
      .buildValidatorFactory().getValidator();
  private static final FormReader READER = new FormReader(VALIDATOR, NOON);

  private final Map<String, Object> variables;

  private Answered(Map<String, Object> variables) {
    this.variables = new HashMap<>(variables);
  }

  static Answered with(Map<String, Object> answers) {
    return new Answered(answers);
  }

  /** One answer only. */
  static Answered only(String field, Object value) {
    var answers = new HashMap<String, Object>();
    answers.put(field, value);
    return new Answered(answers);
  }

  Answered but(String field, Object value) {
    variables.put(field, value);
    return this;
  }

  <T> T as(Class<T> type) {
    return READER.read(scope(), type);
  }

  /** What the person reads who sent this. */
  String refusal(Class<?> type) {
    var thrown = catchThrowable(() -> as(type));
    assertThat(thrown).isInstanceOf(Refusal.class);
    return thrown.getMessage();
  }

  /** The variables that are left. */
  Set<String> left() {
    return variables.keySet();
  }

  private VariableScope scope() {
    return (VariableScope) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {VariableScope.class},
        (proxy, method, arguments) -> switch (method.getName()) {
          case "getVariableTyped" -> typed(variables.get((String) arguments[0]));
          case "getVariableNames" -> Set.copyOf(variables.keySet());
          case "removeVariables" -> variables.keySet().removeAll((Collection<?>) arguments[0]);
          default -> throw new UnsupportedOperationException(method.getName());
        });
  }

  private static TypedValue typed(Object value) {
    if (value instanceof SpinJsonNode list) {
      return SpinValues.jsonValue(list).create();
    }
    return value instanceof TypedValue typed ? typed : Variables.untypedValue(value);
  }
}
