package roundtable.deliberation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Somebody at the table: category, name, unit (R50–R55), and how to reach them.
 *
 * @param unit may be empty
 * @param contact a mail address, a telephone number, a chat name; may be empty
 */
public record Guest(
    @NotNull(message = "请填写人员类别") SeatCategory category,
    @NotBlank(message = "请填写姓名，应为：类别，姓名，单位，联系方式") @Size(max = 40, message = "姓名不超过40字") String name,
    @Size(max = 100, message = "单位不超过100字") String unit,
    @Size(max = 100, message = "联系方式不超过100字")
    @Pattern(regexp = "[^@\\p{Cntrl}]*|" + MAIL, message = "联系方式写电话，或者邮箱，例如 name@example.cn") String contact) {

  private static final String MAIL = "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";

  boolean isReachedByMail() {
    return contact != null && isMail(contact);
  }

  static boolean isMail(String text) {
    return text.matches(MAIL);
  }
}
