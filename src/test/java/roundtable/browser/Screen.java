package roundtable.browser;

/**
 * What somebody looks at.
 *
 * @param scale 1.25 = Windows at 125 %
 */
record Screen(int width, int height, double scale) {

  static final Screen DESK = new Screen(1440, 900, 1);
  static final Screen LAPTOP = new Screen(1366, 768, 1);
  // the same panel at 125 %: fewer pixels for the page, each of them larger
  static final Screen LAPTOP_ENLARGED = new Screen(1093, 614, 1.25);
  static final Screen PHONE = new Screen(390, 844, 2);
}
