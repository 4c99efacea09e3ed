package roundtable.deliberation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody answered by telephone: 姓名，回复，理由或代为参加的人，代为参加人的单位职务.
 *
 * @param name as on the list; two of the same name are told apart by 姓名（类别）
 * @param detail the reason, or the name of whoever comes instead
 * @param post unit and post of whoever comes instead; the rest of a reason with commas
 */
public record ReplyLine(
    @NotBlank(message = "请填写姓名") @Size(max = 60, message = "姓名不超过60字") String name,
    @NotNull(message = "请填写回复：参加、不参加、请人代为参加") ReplyKind reply,
    @Size(max = 500, message = "理由或代为参加的人不超过500字") String detail,
    @Size(max = 500, message = "代为参加人的单位职务不超过500字") String post) {

  Reply answer() {
    return reply == ReplyKind.REPRESENTED ? new Reply(reply, null, detail, post)
        : new Reply(reply, Stream.of(detail, post).filter(Objects::nonNull).collect(Collectors.joining("、")), null, null);
  }

  boolean isAbout(Guest guest) {
    return name.equals(guest.name()) || name.replace('(', '（').replace(')', '）').equals(
        "%s（%s）".formatted(guest.name(), guest.category().label()));
  }
}
