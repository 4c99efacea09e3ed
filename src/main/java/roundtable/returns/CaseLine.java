package roundtable.returns;

/**
 * One of the cases behind a figure that does not count topics: a community in a month, a leader in a month, a late task.
 *
 * @param name 铁路四村社区
 * @param detail 2022年1月：开了2次
 * @param counted whether it is in the numerator; of late tasks each is
 */
public record CaseLine(String name, String detail, boolean counted) {}
