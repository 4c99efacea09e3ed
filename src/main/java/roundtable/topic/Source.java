package roundtable.topic;

import static roundtable.topic.Origin.BOTTOM_UP;
import static roundtable.topic.Origin.TOP_DOWN;

import roundtable.kernel.Labelled;

/** Through which channel a topic came (R67, R68). */
public enum Source implements Labelled {
  HOME_VISIT("民情家访", TOP_DOWN),
  DELEGATE_VISIT("两代表一委员进社区", TOP_DOWN),
  PARTY_MEMBER_VISIT("在职党员进社区", TOP_DOWN),
  QUESTIONNAIRE("调查问卷", BOTTOM_UP),
  PHONE("公开诉求电话", BOTTOM_UP),
  QQ("社区（村）QQ", BOTTOM_UP),
  WECHAT("社区（村）微信", BOTTOM_UP),
  WALK_IN("居民上门反映", BOTTOM_UP),
  PORTAL("居民网上提出", BOTTOM_UP),
  NEEDS_SURVEY("群众需求普查", BOTTOM_UP),
  CHECKUP("三驾马车体检", TOP_DOWN);

  private final String label;
  private final Origin origin;

  Source(String label, Origin origin) {
    this.label = label;
    this.origin = origin;
  }

  @Override
  public String label() {
    return label;
  }

  /** Top-down or bottom-up (R28). */
  public Origin origin() {
    return origin;
  }
}
