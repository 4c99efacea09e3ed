package roundtable.discipline;

import java.time.LocalDate;

/** Port: a later last day for a receipt, told to the task and the timer that wait for it. */
public interface ReceiptFlow {

  /** The receipt of a referral has until the end of that day. */
  void receiptMoved(String referral, LocalDate lastDay);
}
