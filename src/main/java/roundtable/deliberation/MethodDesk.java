package roundtable.deliberation;

import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Service;
import roundtable.kernel.MethodStep;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;
import roundtable.rules.RuledCases;
import roundtable.rules.Ruling;

/** Who does which of the ten steps, within how many working days: by the {@code working-method} in force at the call (R73, R74). */
@Service
public class MethodDesk {

  private final RuleBook rules;

  MethodDesk(RuleBook rules) {
    this.rules = rules;
  }

  /** What the table says of one step of a round-table of its kind. */
  public Ruling ruling(RoundTable roundTable, MethodStep step) {
    return rules.decide(RuleTable.WORKING_METHOD, roundTable.calledAt(), Map.of("step", step.name(), "kind", roundTable.kind().name()));
  }

  /** The steps that follow ① 选议题, which settles the kind. */
  RuledCases afterSelection(RoundTable roundTable) {
    return new RuledCases(Arrays.stream(MethodStep.values()).filter(step -> step != MethodStep.SELECT_TOPIC)
        .map(step -> ruling(roundTable, step)).toList());
  }
}
