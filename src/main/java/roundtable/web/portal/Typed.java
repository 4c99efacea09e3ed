package roundtable.web.portal;

import roundtable.kernel.VisibleText;

/** What somebody typed, as it is kept: a line's end is one sign, as the browser counted it. */
final class Typed {

  /** A field that nobody sees was filled in. */
  static final String MACHINE = "没有收到：页面上看不见的一栏被自动填写了。请关掉自动填写，再提交一次";

  private Typed() {}

  static String text(String typed) {
    return typed == null ? "" : VisibleText.of(typed.replace("\r\n", "\n"));
  }

  /** In one line. */
  static String line(String typed) {
    return text(typed).replaceAll("\\s+", " ");
  }
}
