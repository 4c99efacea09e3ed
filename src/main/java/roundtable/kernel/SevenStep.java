package roundtable.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The seven steps of a topic, in order (R72, 西办发〔2022〕25号 四). */
public enum SevenStep implements Labelled {
  TOPIC("确定议题"),
  OPINION("征求意见"),
  ANALYSIS("分析研判"),
  DELIBERATION("协商议事"),
  PUBLICITY("项目公示"),
  IMPLEMENTATION("项目实施"),
  SUPERVISION("监督执行");

  private final String label;

  SevenStep(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** 1 … 7. */
  public int number() {
    return ordinal() + 1;
  }

  /** The id of the step's sub-process in {@code seven-step-flow.bpmn}. */
  public String subProcess() {
    return "subProcess_" + name().toLowerCase(Locale.ROOT);
  }

  /** The step whose sub-process has that id. */
  public static SevenStep ofSubProcess(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException(id));
  }

  /** The step whose sub-process has that id, if it is one. */
  public static Optional<SevenStep> find(String id) {
    return Arrays.stream(values()).filter(step -> step.subProcess().equals(id)).findFirst();
  }
}
