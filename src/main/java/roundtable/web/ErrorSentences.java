package roundtable.web;

import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** What nobody else answers, as one sentence in Chinese: as a page for a browser, as JSON for a page's own requests; never how it came about. */
@Component
class ErrorSentences extends DefaultErrorAttributes {

  private static final int NOT_FOUND = 404;
  private static final int SERVER_ERROR = 500;

  @Override
  public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
    var status = (Integer) super.getErrorAttributes(request, ErrorAttributeOptions.defaults()).get("status");
    var sentence = sentence(status);
    // the web applications have words of their own for a login that failed
    return status == NOT_FOUND || status >= SERVER_ERROR ? Map.of("status", status, "sentence", sentence, "message", sentence)
        : Map.of("status", status, "sentence", sentence);
  }

  private static String sentence(int status) {
    return status == NOT_FOUND ? "没有这个网址，可能写错了或者已经失效，请从首页重新进入"
        : status < SERVER_ERROR ? "这个网址不能这样打开，请从首页重新进入" : "系统出了错，没有办成；请过几分钟再试，还不行请告诉系统管理员";
  }
}
