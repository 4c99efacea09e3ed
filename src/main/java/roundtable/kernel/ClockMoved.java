package roundtable.kernel;

import java.time.Duration;

/**
 * The product's clock was set forward; whoever keeps a clock of its own follows in the same call.
 *
 * @param ahead how far the product's clock now runs ahead of the machine's
 */
public record ClockMoved(Duration ahead) {}
