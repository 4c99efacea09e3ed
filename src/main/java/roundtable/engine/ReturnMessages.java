package roundtable.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import roundtable.returns.SheetKind;
import roundtable.returns.UnitSheetFlow;

/** What sheets of units tell their process. */
@Component
class ReturnMessages implements UnitSheetFlow {

  private final RuntimeService runtime;

  ReturnMessages(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void drawnUp(SheetKind kind, String number) {
    var message = kind == SheetKind.MONTHLY_RETURN ? "message_returnDrawnUp" : "message_assessmentDrawnUp";
    runtime.createMessageCorrelation(message).processInstanceBusinessKey(number).correlateStartMessage();
  }
}
