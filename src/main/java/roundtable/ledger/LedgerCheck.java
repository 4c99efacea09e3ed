package roundtable.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import roundtable.journal.LedgerColumn;
import roundtable.kernel.TopicNumber;

/** 核对: the line that the journal tells beside the one that the facts tell; they were written in one transaction and must agree. */
@Service
public class LedgerCheck {

  private final LedgerUpkeep upkeep;
  private final LedgerRows rows;
  private final LedgerFacts facts;

  LedgerCheck(LedgerUpkeep upkeep, LedgerRows rows, LedgerFacts facts) {
    this.upkeep = upkeep;
    this.rows = rows;
    this.facts = facts;
  }

  /** Where they differ, a text each; empty when the ledger is right. */
  public List<String> differences(Collection<TopicNumber> topics) {
    upkeep.follow();
    if (topics.isEmpty()) {
      return List.of();
    }
    var numbers = topics.stream().map(TopicNumber::value).toList();
    var told = rows.today(numbers);
    var are = facts.of(numbers);
    return numbers.stream().flatMap(number -> !told.containsKey(number) ? Stream.of("%s不在台账中".formatted(number))
        : differences(number, told.get(number), are.getOrDefault(number, Map.of()))).toList();
  }

  private static Stream<String> differences(String number, LedgerVersion told, Map<LedgerColumn, String> are) {
    return Stream.of(LedgerColumn.values()).filter(column -> !told.value(column).equals(are.getOrDefault(column, "")))
        .map(column -> "%s“%s”：台账为“%s”，实际为“%s”".formatted(number, column.label(), told.value(column), are.getOrDefault(column, "")));
  }
}
