package roundtable.checkup;

/**
 * What happened to a checkup, in the order in which it did.
 *
 * @param label 体检, 督促整改, 复核, 岗位空缺
 * @param text when, for which post, and what
 */
public record CheckupEvent(String label, String text) {}
