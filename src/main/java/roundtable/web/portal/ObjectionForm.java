package roundtable.web.portal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * 提异议 as it is filled in.
 *
 * @param form the form's secret
 * @param homepage nobody sees the field; who fills it in is a machine
 */
record ObjectionForm(
    @NotBlank(message = "请写明对哪一项有异议、为什么") @Size(max = 2000, message = "异议内容不超过2000字") String content,
    @NotBlank(message = "请填写姓名，书面答复要写给您") @Size(max = 40, message = "姓名不超过40字") String name,
    @Size(max = 60, message = "联系方式不超过60字") String contact,
    String form, String homepage) {

  ObjectionForm {
    content = Typed.text(content);
    name = Typed.line(name);
    contact = Typed.line(contact);
  }

  static ObjectionForm empty(String secret) {
    return new ObjectionForm("", "", "", secret, "");
  }

  boolean isOfAMachine() {
    return homepage != null && !homepage.isEmpty();
  }
}
