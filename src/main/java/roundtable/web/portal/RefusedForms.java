package roundtable.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What whoever sent a form without its key reads; nothing of it was kept. */
@Controller
class RefusedForms {

  private static final long LARGEST = 60L * 1024 * 1024;
  /** What the server reads of a form without files. */
  private static final long LARGEST_TEXT = 2L * 1024 * 1024;

  @RequestMapping("/form-refused")
  @ResponseStatus(HttpStatus.FORBIDDEN)
  String refused(HttpServletRequest request, Model model) {
    var most = String.valueOf(request.getContentType()).startsWith("multipart/") ? LARGEST : LARGEST_TEXT;
    model.addAttribute("sentence", request.getContentLengthLong() > most
        ? "填写的内容或附的文件太大，没有收到。请返回上一页，写短一些，照片换成不超过10MB的再提交"
        : "这一页开得太久，或者浏览器不接受本站的Cookie，没有收到您填写的内容。请返回上一页刷新后再提交");
    return "refused";
  }
}
