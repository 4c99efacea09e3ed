package roundtable.tipoff;

import java.time.LocalDate;

/**
 * 举报 in the commission's list; whoever reads the whole of one is written down.
 *
 * @param topic number of the topic that it is about; empty when it is about none
 */
public record TipOffLine(String number, LocalDate receivedOn, String topic) {}
