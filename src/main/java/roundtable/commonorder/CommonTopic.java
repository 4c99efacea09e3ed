package roundtable.commonorder;

/**
 * One of them.
 *
 * @param order number of the open order to that department under which it is; empty when there is none
 */
public record CommonTopic(String number, String title, String community, String order) {}
