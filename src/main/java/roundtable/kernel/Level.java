package roundtable.kernel;

import java.util.Optional;

/** Which level solves a topic: 解决主体 (R62, 西办发〔2022〕25号 四(一)1). */
public enum Level implements Labelled {
  COMMUNITY("社区（村）层面"),
  STREET("街道层面"),
  DISTRICT("区级层面");

  private final String label;

  Level(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** The level above, empty at the district. */
  public Optional<Level> above() {
    return this == DISTRICT ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
  }
}
