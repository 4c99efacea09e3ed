package roundtable.tipoff;

import java.time.LocalDate;

/**
 * 举报 as the commission reads it.
 *
 * @param topic number of the topic that it is about; empty when it is about none
 * @param author who tells; empty when they do not say
 * @param contact where to ask back; may be empty
 */
public record TipOff(String number, LocalDate receivedOn, String topic, String content, String author, String contact) {}
