package roundtable.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.Refusal;

/** A refusal is shown as the sentence it is; a request that cannot be read is told so in Chinese. */
@RestControllerAdvice
class RefusalAdvice {

  /** 422: understood, but not allowed. */
  @ExceptionHandler(Refusal.class)
  @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
  Map<String, String> refused(Refusal refusal) {
    return sentence(refusal.getMessage());
  }

  /** Who may not see it is not told that it is there. */
  @ExceptionHandler(AccessRefusal.class)
  @ResponseStatus(HttpStatus.NOT_FOUND)
  Map<String, String> hidden(AccessRefusal refusal) {
    return sentence(refusal.getMessage());
  }

  @ExceptionHandler(HttpMessageNotReadableException.class)
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  Map<String, String> unreadable(HttpMessageNotReadableException unreadable) {
    return sentence("请求内容缺失或不是有效的 JSON");
  }

  @ExceptionHandler(MissingServletRequestParameterException.class)
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  Map<String, String> missing(MissingServletRequestParameterException missing) {
    return sentence("缺少参数“%s”".formatted(missing.getParameterName()));
  }

  @ExceptionHandler({MissingServletRequestPartException.class, MultipartException.class})
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  Map<String, String> withoutFile(Exception missing) {
    return sentence("请选择要附上的文件");
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  @ResponseStatus(HttpStatus.PAYLOAD_TOO_LARGE)
  Map<String, String> tooLarge(MaxUploadSizeExceededException tooLarge) {
    return sentence("文件超过10MB，请压缩或缩小后再附上");
  }

  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  Map<String, String> mistyped(MethodArgumentTypeMismatchException mistyped) {
    return sentence("参数“%s”的格式不正确".formatted(mistyped.getName()));
  }

  @ExceptionHandler(HandlerMethodValidationException.class)
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  Map<String, String> malformed(HandlerMethodValidationException malformed) {
    return sentence("参数“%s”的格式不正确".formatted(
        malformed.getParameterValidationResults().get(0).getMethodParameter().getParameterName()));
  }

  @ExceptionHandler(HttpMediaTypeNotSupportedException.class)
  @ResponseStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
  Map<String, String> notJson(HttpMediaTypeNotSupportedException notJson) {
    return sentence("请求内容应为 JSON（Content-Type: application/json）");
  }

  @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
  @ResponseStatus(HttpStatus.METHOD_NOT_ALLOWED)
  Map<String, String> wrongMethod(HttpRequestMethodNotSupportedException wrong) {
    return sentence("此地址不支持 %s 请求".formatted(wrong.getMethod()));
  }

  private static Map<String, String> sentence(String message) {
    return Map.of("message", message);
  }
}
