package roundtable.publicity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * The text of a notice as it was published; a correction is another edition, never an overwrite.
 *
 * @param sha256 over the UTF-8 text, so that a reader can check a copy
 */
record NoticeText(String notice, int edition, String content, String sha256, Instant publishedAt, String reason) {

  static NoticeText of(Notice notice, int edition, TaskPlan plan, String title, String undertakingUnit, Instant at,
      String reason) {
    var parts = plan.values().entrySet().stream()
        .map(e -> e.getKey().label() + "：" + (e.getKey() == PlanField.UNDERTAKING_UNIT ? undertakingUnit : e.getValue()))
        .collect(Collectors.joining("\n"));
    var content = String.join("\n", "“幸福圆桌会”项目公示（" + notice.number() + "）", "议题：" + title, parts,
        "公示时间：" + notice.countedDays(), "公示地点：" + notice.places(), "举报电话：" + notice.tipOffPhone());
    return new NoticeText(notice.number(), edition, content, sha256(content), at, reason);
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
