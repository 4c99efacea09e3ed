package roundtable.ledger;

/**
 * An entry of the timeline, in words.
 *
 * @param at 2022年1月8日09:30
 * @param what kind of entry, such as 发布公示
 * @param person name of who did it; 系统 for what the product did
 * @param post title of the post it was done for; may be empty
 * @param basis 依据: the table, version and row that decided; empty where a person decided
 */
public record Moment(String at, String what, String detail, String person, String post, String basis) {}
