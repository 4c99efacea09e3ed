package roundtable.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;

/**
 * The years of each version of the calendar, kept in memory: a published version never changes, so every node may keep
 * its own copy. Only a version whose publication is rolled back is forgotten, since its number is given again.
 */
class YearSchedules {

  private final Map<Key, Optional<YearSchedule>> years = new ConcurrentHashMap<>();
  private final RuleBook rules;

  YearSchedules(RuleBook rules) {
    this.rules = rules;
  }

  private record Key(int version, int year) {}

  /** A year's schedule, empty when the version has no row of that year. */
  Optional<YearSchedule> of(int version, int year) {
    Key key = new Key(version, year);
    Optional<YearSchedule> known = years.get(key);
    if (known == null) {
      known = read(key);
      years.put(key, known);
    }
    return known;
  }

  private Optional<YearSchedule> read(Key key) {
    List<Map<String, Object>> rows =
        rules.decide(RuleTable.WORKING_CALENDAR, key.version(), Map.of("year", key.year())).rows();
    return rows.isEmpty() ? Optional.empty() : Optional.of(new YearSchedule(rows.stream().collect(Collectors.toMap(
        row -> LocalDate.parse((String) row.get("date")), row -> "WORK".equals(row.get("kind"))))));
  }

  /** A version is being published: what is read of it before its transaction ends counts only if that commits. */
  void published(int version) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
        @Override
        public void afterCompletion(int status) {
          if (status != STATUS_COMMITTED) {
            years.keySet().removeIf(key -> key.version() == version);
          }
        }
      });
    }
  }
}
