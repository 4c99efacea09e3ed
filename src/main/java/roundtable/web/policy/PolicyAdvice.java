package roundtable.web.policy;

import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.OvertakenRefusal;

/** That there is a policy desk is no secret: who has no post there reads so; who comes second reads who was first. */
@RestControllerAdvice(basePackageClasses = PolicyAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PolicyAdvice {

  @ExceptionHandler(AccessRefusal.class)
  @ResponseStatus(HttpStatus.FORBIDDEN)
  Map<String, String> denied(AccessRefusal refusal) {
    return Map.of("message", refusal.getMessage());
  }

  @ExceptionHandler(OvertakenRefusal.class)
  @ResponseStatus(HttpStatus.CONFLICT)
  Map<String, String> overtaken(OvertakenRefusal refusal) {
    return Map.of("message", refusal.getMessage());
  }
}
