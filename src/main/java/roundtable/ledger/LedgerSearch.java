package roundtable.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import roundtable.journal.LedgerColumn;
import roundtable.kernel.Level;
import roundtable.kernel.Refusal;
import roundtable.topic.Category;
import roundtable.topic.Source;
import roundtable.topic.TopicState;

/**
 * Which lines of the ledger somebody looks for; null and empty ask for nothing.
 *
 * @param day the ledger as it was at the end of that day; null for today
 * @param street code; also {@code community} and {@code unit}
 * @param overdue those whose step is over its limit on that day, and whose clock runs
 * @param leader code of the post of a leader who answers for the places on that day
 * @param without a column in which nothing stands; of those by which is counted
 * @param words found in title, place, what was reported and what was resolved; or a topic's number
 */
public record LedgerSearch(LocalDate day, String street, String community, String unit, Category category, Level level,
    TopicState state, Source source, Dates received, Dates closed, boolean overdue, String leader, LedgerColumn without, String words,
    LedgerSort sort) {

  private static final int LONGEST = 60;
  private static final int MOST_WORDS = 5;

  /** The columns by which is counted, and in which nothing may stand. */
  public static final Set<LedgerColumn> EMPTY_AT_TIMES = EnumSet.of(LedgerColumn.UNIT, LedgerColumn.CATEGORY, LedgerColumn.LEVEL,
      LedgerColumn.COMMUNITY, LedgerColumn.STREET, LedgerColumn.SOURCE);

  public LedgerSearch {
    if (without != null && !EMPTY_AT_TIMES.contains(without)) {
      throw new Refusal("“%s”这一列不能按空缺筛选".formatted(without.label()));
    }
    words = words == null ? "" : words.strip();
    if (words.length() > LONGEST) {
      throw new Refusal("查找的文字不超过%d字，请缩短".formatted(LONGEST));
    }
    sort = sort == null ? LedgerSort.RECEIVED : sort;
  }

  /** Whoever asks for no leader and no empty column. */
  public LedgerSearch(LocalDate day, String street, String community, String unit, Category category, Level level, TopicState state,
      Source source, Dates received, Dates closed, boolean overdue, String words, LedgerSort sort) {
    this(day, street, community, unit, category, level, state, source, received, closed, overdue, null, null, words, sort);
  }

  /** Days, both included; null where there is no bound. */
  public record Dates(LocalDate first, LocalDate last) {

    public static final Dates ALL = new Dates(null, null);

    public Dates {
      if (first != null && last != null && last.isBefore(first)) {
        throw new Refusal("日期范围的结束早于开始，请核对");
      }
    }
  }

  /** Everything that somebody may see, of today. */
  public static LedgerSearch all() {
    return new LedgerSearch(null, null, null, null, null, null, null, null, Dates.ALL, Dates.ALL, false, null, null);
  }

  /** The words, each as it is looked for. */
  List<String> plainWords() {
    var plain = new ArrayList<String>();
    for (var word : words.split("[\\s\\u3000]+")) {
      if (!LedgerWords.plain(word).isEmpty()) {
        plain.add(LedgerWords.plain(word));
      }
    }
    if (plain.size() > MOST_WORDS) {
      throw new Refusal("一次最多查找%d个词".formatted(MOST_WORDS));
    }
    if (plain.isEmpty() || plain.stream().anyMatch(word -> word.codePointCount(0, word.length()) < 2)) {
      throw new Refusal("每个查找的词至少两个字");
    }
    return plain;
  }
}
