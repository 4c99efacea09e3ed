package roundtable.policy;

import java.time.LocalDate;
import java.util.List;

/**
 * What a draft would have changed about the cases that were decided in a period.
 *
 * @param asked cases asked so far
 * @param total cases of the period that the table can be asked about again
 * @param changed those of them that would have gone another way
 * @param cases the first of the changed ones, by topic
 */
public record ReplayReport(long id, String table, ReplayState state, LocalDate from, LocalDate to, int asked, int total, int changed,
    List<StreetCases> byStreet, List<ReplayCase> cases) {

  /** Changed cases of one street. */
  public record StreetCases(String street, int changed) {}

  /** What was decided, or would have been, in Chinese. */
  public record Outcome(String rules, String outputs) {}

  /** A case that would have gone another way. */
  public record ReplayCase(String topic, String street, LocalDate at, String facts, Outcome before, Outcome after) {}
}
