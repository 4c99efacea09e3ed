package roundtable.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;

/**
 * What somebody sent: whose topic, who for which post, and the answers.
 *
 * @param topic 议题编号 of the process, never of the form; null while the topic is being registered and for what is about several topics
 */
record CompletedForm(TopicNumber topic, Official by, VariableScope scope, FormReader reader) {

  /**
   * The answers as a checked record; they leave the process, so that no fact stays in a variable.
   *
   * @throws roundtable.kernel.Refusal naming everything that has to be corrected
   */
  <T> T as(Class<T> type) {
    return reader.read(scope, type);
  }

  void outcome(Enum<?> outcome) {
    outcome(outcome.name());
  }

  void outcome(String outcome) {
    scope.setVariable(RoutingVariable.OUTCOME.id(), outcome);
  }

  /** For the gateway that comes at once, and kept nowhere: nobody can look it up afterwards. */
  void passingOutcome(String outcome) {
    scope.setVariable(RoutingVariable.OUTCOME.id(), Variables.stringValue(outcome, true));
  }

  void set(RoutingVariable variable, Object value) {
    scope.setVariable(variable.id(), value);
  }

  String text(RoutingVariable variable) {
    return text(scope, variable);
  }

  static String text(VariableScope scope, RoutingVariable variable) {
    return String.valueOf(scope.getVariable(variable.id()));
  }

  static long number(VariableScope scope, RoutingVariable variable) {
    return ((Number) scope.getVariable(variable.id())).longValue();
  }
}
