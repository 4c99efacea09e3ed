package roundtable.web.portal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import roundtable.kernel.PersonalNumbers;
import roundtable.topic.Intake;
import roundtable.topic.Source;

/**
 * 提议题 as it is filled in.
 *
 * @param phone where to ask back; may be empty
 * @param form the form's secret
 * @param homepage nobody sees the field; who fills it in is a machine
 * @param another {@code true} when it is none of the topics that sound like it
 */
record RaiseForm(
    @NotBlank(message = "请选择您反映的事在哪个社区（村）") @Size(max = 40, message = "请从列表中选择社区（村）") String community,
    @NotBlank(message = "请填写地点，例如：3号路菜场门口") @Size(max = 120, message = "地点不超过120字") String place,
    @NotBlank(message = "请用一句话写明是什么事") @Size(max = 60, message = "标题不超过60字")
    @Pattern(regexp = PersonalNumbers.NONE, message = "标题会公开，请不要写手机号、身份证号；要留电话，请写在“联系电话”里") String title,
    @NotBlank(message = "请写明具体情况") @Size(max = 2000, message = "具体情况不超过2000字") String content,
    @Size(max = 40, message = "姓名不超过40字") String name,
    @Pattern(regexp = "|[0-9+][0-9 -]{4,19}", message = "联系电话请只写数字，例如 13800000000；不想留可以不填") String phone,
    String form, String homepage, String another) {

  private static final String UNNAMED = "居民（未留姓名）";

  RaiseForm {
    community = Typed.line(community);
    place = Typed.line(place);
    title = Typed.line(title);
    content = Typed.text(content);
    name = Typed.line(name);
    phone = Typed.line(phone);
  }

  static RaiseForm empty(String secret) {
    return new RaiseForm("", "", "", "", "", "", secret, "", "");
  }

  Intake intake() {
    return new Intake(title, content, place, Source.PORTAL, name.isEmpty() ? UNNAMED : name, phone.isEmpty() ? null : phone);
  }

  boolean isAnother() {
    return "true".equals(another);
  }

  boolean isOfAMachine() {
    return homepage != null && !homepage.isEmpty();
  }
}
