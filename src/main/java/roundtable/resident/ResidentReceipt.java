package roundtable.resident;

/**
 * What a resident has in hand after sending something.
 *
 * @param number of the topic or objection
 * @param code 查询码, with which they follow it; stored nowhere
 * @param repeated the same form was sent before: nothing was made anew
 */
public record ResidentReceipt(String number, String code, boolean repeated) {}
