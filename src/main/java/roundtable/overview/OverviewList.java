package roundtable.overview;

import java.util.List;

/** One of the lists behind the numbers: the number is how many lines it has. */
interface OverviewList {

  OverviewKind kind();

  /** By what it is counted, for whoever reads it. */
  String explanation(Viewing of);

  int count(Viewing of);

  /**
   * Its lines in their order, each with its place in the list.
   *
   * @param after place of the line before the first; empty for the beginning
   */
  List<Placed> lines(Viewing of, String after, int most);
}
