package roundtable.returns;

/** What a batch of sheets tells its process. */
public interface UnitSheetFlow {

  /** The sheets of a time are drawn up: their units, the secretariat and the council have to work on them. */
  void drawnUp(SheetKind kind, String number);
}
