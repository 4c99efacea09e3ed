package roundtable.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.kernel.TopicNumber;
import roundtable.ledger.LedgerDesk;
import roundtable.ledger.LedgerLine;
import roundtable.ledger.LedgerSearch;
import roundtable.ledger.LedgerSort;
import roundtable.topic.TopicState;

/** Whoever reads the ledger, and topics that fill it. */
abstract class LedgerStory extends Story {

  static final String SECRETARIAT = "lsh.zhuanzhi01";
  @Autowired LedgerDesk ledger;

  /** The whole ledger of a day, or of now, of these topics. */
  Map<TopicNumber, LedgerLine> ledgerOf(LocalDate day, Collection<TopicNumber> topics) {
    var lines = new LinkedHashMap<TopicNumber, LedgerLine>();
    ledger.each(on(day), SECRETARIAT, line -> {
      if (topics.contains(line.number())) {
        lines.put(line.number(), line);
      }
    });
    return lines;
  }

  static LedgerSearch on(LocalDate day) {
    return search(day, null, null, "");
  }

  static LedgerSearch search(LocalDate day, TopicState state, String street, String words) {
    return new LedgerSearch(day, street, null, null, null, null, state, null, LedgerSearch.Dates.ALL, LedgerSearch.Dates.ALL, false, words,
        LedgerSort.RECEIVED);
  }

  /** Every number that a search finds, page by page. */
  List<TopicNumber> numbers(LedgerSearch search, int size, String person) {
    var numbers = new ArrayList<TopicNumber>();
    String next = null;
    do {
      var page = ledger.page(search, next, size, person);
      page.lines().forEach(line -> numbers.add(line.number()));
      next = page.next();
    } while (next != null);
    return numbers;
  }

  /** A topic from its registration to its close. */
  TopicNumber wholeFlow(String title) {
    clock.set("2022-01-04T09:00:00+08:00");
    var topic = raise("tlsc.zhuangan", Answers.intake(title));
    for (var act : WholeFlow.acts()) {
      if (act.isOfTheClock()) {
        itIs(topic, act.at());
      } else {
        clock.set(act.at());
        act(topic, act);
      }
    }
    return topic;
  }

  /** Does the next act of the whole flow, without a look at its date. */
  void act(TopicNumber topic, WholeFlow.Act act) {
    var task = tasks.createTaskQuery().processInstanceBusinessKey(topic.value()).taskDefinitionKey("userTask_" + act.task())
        .orderByTaskId().asc().list().get(0);
    complete(holderOf(task), task, act.answers());
  }
}
