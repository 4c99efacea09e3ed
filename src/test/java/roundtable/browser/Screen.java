package roundtable.browser;

/**
 * What somebody looks at.
 *
 * @param scale 1.25 = Windows at 125 %
 */
public record Screen(int width, int height, double scale) {

  static final Screen DESK = new Screen(1440, 900, 1);
  static final Screen LAPTOP = new Screen(1366, 768, 1);
}
