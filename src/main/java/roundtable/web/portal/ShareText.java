package roundtable.web.portal;

import roundtable.portal.NoticeLine;
import roundtable.portal.PublicNotice;
import roundtable.portal.TopicLine;

/** What is passed on in a chat group (R20: 微信群): what it is, its number, until when, and where to read it; no tracking in it. */
final class ShareText {

  private ShareText() {}

  /** @param address of the notice's page */
  static String of(PublicNotice notice, String address) {
    var line = notice.line();
    return "【幸福圆桌会·项目公示】%s“%s”%s（编号%s）：%s。%s %s 举报电话：%s".formatted(line.community(), line.title(), line.state().label(),
        line.number(), line.countedDays(), asked(line), address, notice.tipOffPhone());
  }

  /** @param address of the topic's page */
  static String of(TopicLine topic, String address) {
    var step = topic.step() == null ? "" : "，现在是第%d步“%s”".formatted(topic.step().number(), topic.step().label());
    return "【幸福圆桌会·议题】%s“%s”%s%s（编号%s）。看进度： %s".formatted(topic.community(), topic.title(), topic.state().label(), step,
        topic.number(), address);
  }

  private static String asked(NoticeLine line) {
    return line.isRunning() ? "看原文、有意见请在截止前提异议：" : "看原文和答复：";
  }
}
