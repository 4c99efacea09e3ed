package roundtable.web.portal;

import roundtable.kernel.Labelled;

/** The lists of notices that residents can choose. */
enum NoticeList implements Labelled {
  RUNNING("正在公示"),
  ENDED("已经期满"),
  VOIDED("已作废");

  private final String label;

  NoticeList(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
