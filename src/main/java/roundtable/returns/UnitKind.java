package roundtable.returns;

import java.util.List;
import roundtable.kernel.Labelled;
import roundtable.organisation.UnitType;

/** Who is compared with whom: streets with streets, departments with departments. */
public enum UnitKind implements Labelled {
  STREET("街道（镇）", List.of(UnitType.STREET, UnitType.TOWN)),
  DEPARTMENT("区直部门", List.of(UnitType.DEPARTMENT));

  private final String label;
  private final List<UnitType> types;

  UnitKind(String label, List<UnitType> types) {
    this.label = label;
    this.types = types;
  }

  @Override
  public String label() {
    return label;
  }

  List<UnitType> types() {
    return types;
  }
}
