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

  @RequestMapping("/form-refused")
  @ResponseStatus(HttpStatus.FORBIDDEN)
  String refused(HttpServletRequest request, Model model) {
    model.addAttribute("sentence", request.getContentLengthLong() > LARGEST
        ? "附的文件太大，没有收到。请返回上一页，换成不超过10MB的照片再提交"
        : "这一页开得太久，或者浏览器不接受本站的Cookie，没有收到您填写的内容。请返回上一页刷新后再提交");
    return "refused";
  }
}
