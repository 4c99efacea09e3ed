package roundtable.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import roundtable.publicity.PublicityDesk;

/** 公示通过: the window is over and nothing is open, so the topic goes on. */
@Component
public class CloseNotice implements JavaDelegate {

  private final PublicityDesk publicity;

  CloseNotice(PublicityDesk publicity) {
    this.publicity = publicity;
  }

  @Override
  public void execute(DelegateExecution execution) {
    publicity.pass((String) execution.getVariable(RoutingVariable.NOTICE_NUMBER.id()));
  }
}
