package roundtable.deliberation;

import roundtable.kernel.Refusal;

/**
 * An answer to an invitation: comes, does not come and why, or whom they send instead (R30, A7).
 *
 * @param reason why not; may be null where nobody has to say
 * @param standIn who comes instead; null unless somebody does
 * @param standInPost unit and post of whoever comes instead
 */
public record Reply(ReplyKind kind, String reason, String standIn, String standInPost) {

  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_POST = 100;

  public Reply {
    if (kind == null) {
      throw new Refusal("请选择参加、不参加，或者请人代为参加");
    }
    reason = kind == ReplyKind.COMING ? null : shown(reason, LONGEST_REASON, "理由");
    standIn = kind == ReplyKind.REPRESENTED ? shown(standIn, LONGEST_NAME, "代为参加的人") : null;
    standInPost = kind == ReplyKind.REPRESENTED ? shown(standInPost, LONGEST_POST, "代为参加人的单位职务") : null;
    if (kind == ReplyKind.REPRESENTED && (standIn == null || standInPost == null)) {
      throw new Refusal("请人代为参加的，请写明代为参加的人和他的单位职务");
    }
  }

  /** In words, without the name of whoever answers. */
  public String words() {
    return switch (kind) {
      case COMING -> kind.label();
      case DECLINED -> kind.label() + (reason == null ? "" : "（%s）".formatted(reason));
      case REPRESENTED -> "由%s（%s）代为参加%s".formatted(standIn, standInPost, reason == null ? "" : "，" + reason);
    };
  }

  // one line that any database keeps; what separates the parts of a pasted line becomes 、
  private static String shown(String text, int longest, String what) {
    var line = text == null ? "" : text.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cf}\\u2028\\u2029\\s]+", " ").strip();
    if (line.length() > longest) {
      throw new Refusal("%s不超过%d字".formatted(what, longest));
    }
    return line.isEmpty() ? null : line.replaceAll("\\s*[,，]\\s*", "、");
  }
}
