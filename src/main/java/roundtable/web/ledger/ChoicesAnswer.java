package roundtable.web.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import roundtable.kernel.Labelled;
import roundtable.kernel.Level;
import roundtable.ledger.LedgerChoice;
import roundtable.ledger.LedgerChoices;
import roundtable.ledger.LedgerSort;
import roundtable.topic.Category;
import roundtable.topic.Source;
import roundtable.topic.TopicState;

/** The pick-lists of the ledger as the screen gets them, each code with its words; how many lines are exported at once, and printed. */
record ChoicesAnswer(LocalDate today, int firstYear, boolean district, List<LedgerChoice> streets, List<LedgerChoice> communities, List<LedgerChoice> units,
    List<LedgerChoice> leaders, List<LedgerChoice> categories, List<LedgerChoice> levels, List<LedgerChoice> states, List<LedgerChoice> sources,
    List<LedgerChoice> sorts, List<LedgerChoice> counted, int mostAtOnce, int mostPrinted) {

  static ChoicesAnswer of(LedgerChoices choices) {
    return new ChoicesAnswer(choices.today(), choices.firstYear(), choices.district(), choices.streets(), choices.communities(), choices.units(), choices.leaders(),
        named(Arrays.asList(Category.values())), named(Arrays.asList(Level.values())), named(Arrays.asList(TopicState.values())),
        named(Arrays.asList(Source.values())), named(Arrays.asList(LedgerSort.values())), named(choices.counted()), LedgerPages.MOST_AT_ONCE,
        LedgerPrintPages.MOST);
  }

  private static <T extends Enum<T> & Labelled> List<LedgerChoice> named(List<T> constants) {
    return constants.stream().map(each -> new LedgerChoice(each.name(), each.label(), "")).toList();
  }
}
