package roundtable.web.portal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/**
 * 举报 as it is filled in.
 *
 * @param topic may be empty
 * @param form the form's secret
 * @param homepage nobody sees the field; who fills it in is a machine
 */
record TipOffForm(
    @NotBlank(message = "请写明什么人、什么事、什么时候") @Size(max = 2000, message = "内容不超过2000字") String content,
    @Pattern(regexp = "|YT-\\d{4}-\\d{5}", message = "议题编号的样子是 YT-2022-00017；不知道可以不填") String topic,
    @Size(max = 40, message = "姓名不超过40字") String author,
    @Size(max = 60, message = "联系方式不超过60字") String contact,
    String form, String homepage) {

  TipOffForm {
    content = Typed.text(content);
    topic = Typed.line(topic).toUpperCase(Locale.ROOT);
    author = Typed.line(author);
    contact = Typed.line(contact);
  }

  static TipOffForm empty(String secret) {
    return new TipOffForm("", "", "", "", secret, "");
  }

  boolean isOfAMachine() {
    return homepage != null && !homepage.isEmpty();
  }
}
