package roundtable.documents;

/**
 * A paper that can be handed out now.
 *
 * @param paper its kind, as in an address
 * @param number which one of its kind: the number of a round-table, a notice, an order
 * @param name for people, such as 会议纪要（YZ-…）
 */
public record PaperLine(String paper, String number, String name) {}
