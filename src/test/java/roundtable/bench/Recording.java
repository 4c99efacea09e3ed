package roundtable.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import roundtable.bench.Rows.Change;
import roundtable.story.WholeFlow;

/** The facts of one topic as the product really wrote them, act by act: the rows that were new or different afterwards. */
final class Recording implements Player.Around {

  private static final String TASKS = "select id_, task_def_key_ from act_ru_task";

  private final Product product;
  private final List<Table> facts;
  private final List<Step> steps = new ArrayList<>();
  private String topic;

  private Recording(Product product) {
    this.product = product;
    this.facts = Tables.of(product.database()).stream().filter(table -> !table.isOfTheEngine()).toList();
  }

  /**
   * What one act did.
   *
   * @param closed the tasks that were there before it and not afterwards
   * @param opened the tasks that were there afterwards and not before it
   */
  record Step(String act, List<String> closed, List<String> opened, List<Change> changes) {}

  /** Plays a topic and writes down what happens; another one goes before, so that nothing happens for the first time. */
  static Recording of(Product product) {
    var recording = new Recording(product);
    var player = new Player(product);
    player.play(WholeFlow.acts(), (act, work) -> work.run());
    recording.topic = player.play(WholeFlow.acts(), recording);
    return recording;
  }

  @Override
  public void act(String name, Runnable work) {
    var before = Rows.of(product.database(), facts);
    var tasks = tasks();
    work.run();
    var now = tasks();
    steps.add(new Step(name, missing(tasks, now), missing(now, tasks), Rows.of(product.database(), facts).since(before)));
  }

  private Map<String, String> tasks() {
    Map<String, String> found = new TreeMap<>();
    product.jdbc().sql(TASKS).query((row, n) -> found.put(row.getString(1), row.getString(2))).list();
    return found;
  }

  private static List<String> missing(Map<String, String> from, Map<String, String> in) {
    var rest = new LinkedHashMap<>(from);
    rest.keySet().removeAll(in.keySet());
    return List.copyOf(rest.values());
  }

  List<Step> steps() {
    return steps;
  }

  String topic() {
    return topic;
  }
}
