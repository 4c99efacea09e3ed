package roundtable.publicity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;
import roundtable.privacy.Mask;

/**
 * The text of a notice as it was published, without personal data; a correction is another edition, never an overwrite.
 *
 * @param sha256 over the UTF-8 text, so that a reader can check a copy
 */
record NoticeText(String notice, int edition, String content, String sha256, Instant publishedAt, String reason) {

  /** @param names the people who are hidden in it */
  static NoticeText of(Notice notice, int edition, TaskPlan plan, String title, String undertakingUnit, Collection<String> names,
      Instant at, String reason) {
    var parts = plan.values().entrySet().stream().filter(e -> !e.getValue().isBlank())
        .map(e -> e.getKey().label() + "：" + written(e.getKey(), e.getValue(), undertakingUnit)).collect(Collectors.joining("\n"));
    var content = String.join("\n", "“幸福圆桌会”项目公示（" + notice.number() + "）",
        Mask.text(String.join("\n", "议题：" + title, parts), names), "公示时间：" + notice.countedDays(),
        Mask.text("公示地点：" + notice.places(), names), "举报电话：" + notice.tipOffPhone());
    return new NoticeText(notice.number(), edition, content, sha256(content), at, reason);
  }

  private static String written(PlanField field, String value, String undertakingUnit) {
    return switch (field) {
      case UNDERTAKING_UNIT -> undertakingUnit;
      case AMOUNT -> value + "元";
      default -> value;
    };
  }

  private static String sha256(String content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
