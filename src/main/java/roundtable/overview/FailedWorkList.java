package roundtable.overview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.kernel.TopicNumber;

/** 没有自动办成: in plain words which topic, what, since when and who should do what; nothing of what is sealed (R97). */
class FailedWorkList implements OverviewList {

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern TOPIC = Pattern.compile("YT-\\d{4}-\\d{5}");
  private final OverviewFlow flow;
  private final JdbcClient jdbc;

  FailedWorkList(OverviewFlow flow, JdbcClient jdbc) {
    this.flow = flow;
    this.jdbc = jdbc;
  }

  private record Known(String title, String community) {}

  @Override
  public OverviewKind kind() {
    return OverviewKind.FAILED_WORK;
  }

  @Override
  public String explanation(Viewing of) {
    return "系统到时应当自动办、几次都没有办成的事；议题停在那里，等系统管理员重试";
  }

  @Override
  public int count(Viewing of) {
    return all(of).size();
  }

  @Override
  public List<Placed> lines(Viewing of, String after, int most) {
    return all(of).stream().filter(each -> each.place().compareTo(after) > 0).limit(most).toList();
  }

  private List<Placed> all(Viewing of) {
    var failed = flow.failed();
    var topics = topics(failed, of);
    return failed.stream().filter(each -> topics.containsKey(each.about()) || of.reach().district() && !TOPIC.matcher(each.about()).matches())
        .map(each -> new Placed(each.since() + "~" + each.id(), line(each, topics.get(each.about()), of)))
        .sorted(Comparator.comparing(Placed::place)).toList();
  }

  private Map<String, Known> topics(List<FailedWork> failed, Viewing of) {
    var numbers = failed.stream().map(FailedWork::about).filter(about -> TOPIC.matcher(about).matches()).distinct().toList();
    return numbers.isEmpty() ? Map.of() : jdbc.sql("select l.topic, l.title, l.community from ledger_line l where l.topic in (:topics) and " + of.reach().condition("l"))
        .param("topics", numbers).params(of.reach().values())
        .query((row, n) -> Map.entry(row.getString(1), new Known(row.getString(2), row.getString(3)))).list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static OverviewLine line(FailedWork work, Known topic, Viewing of) {
    var reason = CHINESE.matcher(work.reason()).find() ? "：" + work.reason() : "，程序出错";
    var what = "《%s》的“%s”没有自动办成%s".formatted(work.process(), work.step(), reason);
    return new OverviewLine(work.id(), topic == null ? null : new TopicNumber(work.about()), topic == null ? work.process() : topic.title(),
        topic == null ? work.about() : of.name(topic.community()), what, "系统管理员查明原因后重试", LocalDate.ofInstant(work.since(), of.zone()));
  }
}
