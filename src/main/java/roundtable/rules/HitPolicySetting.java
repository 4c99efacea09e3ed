package roundtable.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;

/** Which tables may let the topmost row count instead of exactly one: the system's administrators allow it, nobody else. */
@Component
public class HitPolicySetting {

  private final Set<RuleTable> first;

  HitPolicySetting(@Value("${roundtable.first-hit-tables:}") String[] tables) {
    this.first = Arrays.stream(tables).map(RuleTable::of).collect(Collectors.toUnmodifiableSet());
    first.stream().filter(RuleTable::collects).findFirst().ifPresent(table -> {
      throw new IllegalArgumentException("roundtable.first-hit-tables: 《%s》适用的行都算，没有先后".formatted(table.label()));
    });
  }

  /** Those that a version of the table may have, its own first. */
  public List<HitPolicy> of(RuleTable table) {
    return first.contains(table) ? List.of(table.hitPolicy(), HitPolicy.FIRST) : List.of(table.hitPolicy());
  }

  /** Refuses a table whose hit policy nobody allowed. */
  public void check(TableContent content) {
    if (!of(content.table()).contains(content.hitPolicy())) {
      throw new Refusal("《%s》的命中规则是“%s”，要改为“%s”，须先由系统管理员许可".formatted(content.table().label(),
          content.table().hitPolicy().label(), content.hitPolicy().label()));
    }
  }
}
