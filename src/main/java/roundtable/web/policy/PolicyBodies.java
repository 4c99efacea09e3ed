package roundtable.web.policy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import roundtable.kernel.Refusal;

/** A body is read up to a size and no further: a table of a megabyte, each of its signs written in the longest way. */
@ControllerAdvice(basePackageClasses = PolicyBodies.class)
class PolicyBodies extends RequestBodyAdviceAdapter {

  private static final int LARGEST = 4_000_000;

  @Override
  public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public HttpInputMessage beforeBodyRead(HttpInputMessage message, MethodParameter parameter, Type type,
      Class<? extends HttpMessageConverter<?>> converter) throws IOException {
    byte[] body = message.getBody().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new Refusal("提交的内容超过4MB；一张表最多2000行，文件不超过1MB");
    }
    return new Body(message.getHeaders(), new ByteArrayInputStream(body));
  }

  private record Body(HttpHeaders headers, InputStream body) implements HttpInputMessage {

    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }

    @Override
    public InputStream getBody() {
      return body;
    }
  }
}
