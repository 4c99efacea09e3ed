package roundtable.discipline;

import java.time.Instant;
import roundtable.kernel.Labelled;

/** One entry of a referral's own journal; never changed, never deleted. */
record ReferralEvent(String referral, int seq, Instant happenedAt, String person, String post, Kind kind, String detail,
    String previousHash, String hash) {

  enum Kind implements Labelled {
    PROPOSED("提请移送"),
    TAKEN_UP("自行提起"),
    VACANCY_SKIPPED("岗位空缺或回避"),
    CONFIRMED("确认移送"),
    DECLINED("不予移送"),
    REFERRED("案卷封存移送"),
    LIMIT_MOVED("期限调整"),
    TASK_URGED("催办"),
    HANDED_ON("逾期改由共同办理"),
    REMINDED("催请签收"),
    ACKNOWLEDGED("签收"),
    RETURNED("退回"),
    DISPOSED("处置"),
    RECEIPT_TAKEN("查收回执");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  ReferralEvent sealed() {
    return new ReferralEvent(referral, seq, happenedAt, person, post, kind, detail, previousHash, digest());
  }

  boolean isSealed() {
    return hash.equals(digest());
  }

  private String digest() {
    return Digest.of(previousHash, referral, seq, happenedAt.toEpochMilli(), person, post, kind.name(), detail);
  }
}
