package roundtable.discipline;

import roundtable.kernel.Labelled;

/**
 * 案卷的一项, as it was when the referral was made.
 *
 * @param reference which one it is, such as 第12条
 * @param content what was written there, or the SHA-256 of a file
 */
record BundleItem(Kind kind, String reference, String content) {

  private static final int LONGEST = 8000;
  private static final int LONGEST_REFERENCE = 200;

  BundleItem {
    reference = cut(reference, LONGEST_REFERENCE);
    content = cut(content, LONGEST);
  }

  enum Kind implements Labelled {
    PROPOSAL("提请"),
    TIMELINE("办理经过"),
    STEP_CLOCK("步骤时限"),
    LIMIT("时限调整"),
    URGE("催办"),
    ORDER("督办单"),
    ANSWER("督办单的答复"),
    DOCUMENT("佐证材料"),
    RULE("依据的规则");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** The item's place in the chain. */
  String hash(String previous, String referral, int edition, int seq) {
    return Digest.of(previous, referral, edition, seq, kind.name(), reference, content);
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
