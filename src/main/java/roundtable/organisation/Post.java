package roundtable.organisation;

/**
 * A post of a unit.
 *
 * @param title with {@code {unit}} where the unit's name of the day belongs
 * @param holders how many may hold it at the same time (R2: two office directors, R6: three of the secretariat)
 */
record Post(PostCode code, String title, int holders) {

  /** Stands in a title for the unit's name of the day. */
  static final String UNIT_NAME = "{unit}";

  static String titled(String title, String unitName) {
    return title.replace(UNIT_NAME, unitName);
  }
}
