package roundtable.commonorder;

/** What an order's process hears. */
public interface CommonOrderFlow {

  /** Every topic of the order has dropped out: nobody has to answer any more. */
  void orderEmptied(String number);
}
