package roundtable.house;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.util.ClassUtils;

/** {@code ${bean.method(arguments)}} as a model says it, and the method that answers. */
record ModelCall(String expression, String bean, String method, List<String> arguments) {

  private static final Pattern CALL = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\(([^()]*)\\)(\\.\\w+)?}");
  private static final Map<String, Class<?>> BEANS = beans();

  static Optional<ModelCall> of(String expression) {
    var call = CALL.matcher(expression);
    return call.matches()
        ? Optional.of(new ModelCall(expression, call.group(1), call.group(2), split(call.group(3))))
        : Optional.empty();
  }

  static Class<?> bean(String name) {
    return BEANS.get(name);
  }

  Class<?> type() {
    return BEANS.get(bean);
  }

  /** Why the engine could not call it at run time; empty when it can. */
  Optional<String> fault() {
    if (type() == null) {
      return Optional.of("%s: no bean %s".formatted(expression, bean));
    }
    if (!Modifier.isPublic(type().getModifiers())) {
      return Optional.of("%s: %s is not public".formatted(expression, type().getSimpleName()));
    }
    return answering().isPresent() ? Optional.empty()
        : Optional.of("%s: no public %s.%s with these arguments".formatted(expression, type().getSimpleName(), method));
  }

  Optional<Method> answering() {
    return Arrays.stream(type().getMethods()).filter(m -> m.getName().equals(method) && takesArguments(m)).findFirst();
  }

  private boolean takesArguments(Method candidate) {
    var types = candidate.getParameterTypes();
    return types.length == arguments.size()
        && IntStream.range(0, types.length).allMatch(i -> types[i].equals(type(arguments.get(i))));
  }

  private static Class<?> type(String argument) {
    return switch (argument) {
      case "execution" -> DelegateExecution.class;
      case "task" -> DelegateTask.class;
      default -> argument.matches("'[^']*'") ? String.class : Void.class;
    };
  }

  private static List<String> split(String arguments) {
    return Arrays.stream(arguments.split(",")).map(String::strip).filter(argument -> !argument.isEmpty()).toList();
  }

  private static Map<String, Class<?>> beans() {
    return new ClassPathScanningCandidateComponentProvider(true).findCandidateComponents("roundtable.engine").stream()
        .collect(Collectors.toMap(
            bean -> AnnotationBeanNameGenerator.INSTANCE.generateBeanName(bean, new SimpleBeanDefinitionRegistry()),
            bean -> ClassUtils.resolveClassName(bean.getBeanClassName(), null)));
  }
}
