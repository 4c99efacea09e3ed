package roundtable.commonorder;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.journal.Journal;
import roundtable.kernel.Level;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.organisation.Unit;
import roundtable.topic.TopicState;

/** Which topics an order may name: running ones of the district, each under one open order to a department. */
@Component
class OrderableTopics {

  private static final String STANDING = """
      select t.number, t.level, t.state,
          (select max(o.id) from common_order o join common_order_topic c on c.common_order = o.id
            where c.topic = t.number and c.left_why is null and o.unit = :unit and o.state in ('ISSUED', 'ANSWERED')) open_order
        from topic t where t.number in (:numbers) order by t.number""";
  private final JdbcClient jdbc;
  private final Journal journal;

  OrderableTopics(JdbcClient jdbc, Journal journal) {
    this.jdbc = jdbc;
    this.journal = journal;
  }

  /** The topics, in the order of their numbers; whoever else writes about them waits. */
  List<TopicNumber> named(List<NamedTopic> named, Unit department) {
    var numbers = named.stream().map(each -> new TopicNumber(each.topicNumber().strip())).toList();
    refuse(numbers.stream().filter(number -> numbers.indexOf(number) != numbers.lastIndexOf(number)).distinct().toList(),
        "%s列了两次，请只列一次");
    var known = standing(numbers, department).stream().map(Standing::number).toList();
    refuse(numbers.stream().filter(number -> !known.contains(number)).toList(), "没有编号为%s的议题");
    var sorted = numbers.stream().sorted((one, other) -> one.value().compareTo(other.value())).toList();
    sorted.forEach(journal::lock);
    var standing = standing(sorted, department);
    refuse(standing, each -> !each.state().equals(TopicState.IN_PROGRESS.name()), "议题%s不是办理中的议题，不能交办");
    refuse(standing, each -> !each.level().equals(Level.DISTRICT.name()), "议题%s不是区级议题，共性交办只用于区级议题");
    refuse(standing, Standing::isOrdered, "议题%s已有交给" + department.name() + "、还没有办完的交办单，不能重复交办");
    return sorted;
  }

  private List<Standing> standing(List<TopicNumber> numbers, Unit department) {
    return jdbc.sql(STANDING).param("unit", department.code()).param("numbers", numbers.stream().map(TopicNumber::value).toList())
        .query((row, n) -> new Standing(new TopicNumber(row.getString(1)), row.getString(2), row.getString(3), row.getObject(4) != null))
        .list();
  }

  private static void refuse(List<Standing> standing, Predicate<Standing> when, String sentence) {
    refuse(standing.stream().filter(when).map(Standing::number).toList(), sentence);
  }

  private static void refuse(List<TopicNumber> faulty, String sentence) {
    if (!faulty.isEmpty()) {
      throw new Refusal(sentence.formatted(faulty.stream().map(TopicNumber::value).collect(Collectors.joining("、"))));
    }
  }

  private record Standing(TopicNumber number, String level, String state, boolean isOrdered) {}
}
