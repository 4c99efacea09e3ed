package roundtable.web.portal;

import roundtable.kernel.Labelled;

/** The lists of results that residents can choose. */
enum ResultList implements Labelled {
  RESOLUTIONS("协商决议"),
  PROJECTS("完工项目"),
  EVALUATIONS("居民评议");

  private final String label;

  ResultList(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
