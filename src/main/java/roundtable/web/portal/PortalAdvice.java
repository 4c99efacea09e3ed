package roundtable.web.portal;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.Refusal;

/** A refusal as a page: the sentence and the way back. */
@ControllerAdvice(basePackageClasses = PortalAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortalAdvice {

  @ExceptionHandler(AccessRefusal.class)
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String hidden(AccessRefusal refusal, Model model) {
    return sentence(refusal.getMessage(), model);
  }

  @ExceptionHandler(Refusal.class)
  @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
  String refused(Refusal refusal, Model model) {
    return sentence(refusal.getMessage(), model);
  }

  @ExceptionHandler({MethodArgumentTypeMismatchException.class, HandlerMethodValidationException.class,
      MissingServletRequestParameterException.class})
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  String unreadable(Model model) {
    return sentence("网址不完整或写错了，请从首页重新进入", model);
  }

  private static String sentence(String sentence, Model model) {
    model.addAttribute("sentence", sentence);
    return "refused";
  }
}
