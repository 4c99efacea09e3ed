package roundtable.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * 覆盖情况 of a day (R107, R108, R109, R114).
 *
 * @param communities how many communities, villages and family committees there are, by the names of their kinds
 * @param missing units without an organisation of their own, each by name with its place
 */
public record Coverage(LocalDate day, Map<String, Integer> communities, List<CoverageLine> lines, CoverageLine whole, List<MissingUnit> missing) {

  /** A unit that nobody has organised yet. */
  public record MissingUnit(String code, String name, String community, String street) {}
}
