package roundtable.returns;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import roundtable.kernel.Refusal;

/** 交账单, 考核单 of a unit: what it said of it; its lines are written once and lie beside. */
public class UnitSheet {

  private static final Set<SheetState> ANSWERED = EnumSet.of(SheetState.UPHELD, SheetState.AMENDED);
  @Id private Long id;
  private final String batch;
  private final String unit;
  private final String unitName;
  private final UnitKind unitKind;
  private SheetState state;
  private String objection;
  private String answer;
  @Version private int version;

  UnitSheet(String batch, String unit, String unitName, UnitKind unitKind, SheetState state) {
    this.batch = batch;
    this.unit = unit;
    this.unitName = unitName;
    this.unitKind = unitKind;
    this.state = state;
  }

  void agree() {
    move(SheetState.AWAITED, SheetState.AGREED);
  }

  void object(String reason) {
    move(SheetState.AWAITED, SheetState.OBJECTED);
    objection = reason;
  }

  void staySilent() {
    move(SheetState.AWAITED, SheetState.SILENT);
  }

  void answer(String words, boolean amended) {
    move(SheetState.OBJECTED, amended ? SheetState.AMENDED : SheetState.UPHELD);
    answer = words;
  }

  private void move(SheetState expected, SheetState next) {
    if (state != expected) {
      throw new Refusal("%s的单子现在“%s”，请返回待办列表刷新".formatted(unitName, state.label()));
    }
    state = next;
  }

  public long id() {
    return id;
  }

  /** Number of the batch to which it belongs. */
  public String batch() {
    return batch;
  }

  /** Code of the unit. */
  public String unit() {
    return unit;
  }

  /** The unit's name at the end of the time. */
  public String unitName() {
    return unitName;
  }

  public UnitKind unitKind() {
    return unitKind;
  }

  public SheetState state() {
    return state;
  }

  /** Whether an objection was answered. */
  boolean isAnswered() {
    return ANSWERED.contains(state);
  }

  public Optional<String> objection() {
    return Optional.ofNullable(objection);
  }

  public Optional<String> answer() {
    return Optional.ofNullable(answer);
  }
}
