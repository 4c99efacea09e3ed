package roundtable.kernel;

/**
 * What had become due when the clock moved is done; the answer to {@link ClockMoved}, in the same call.
 *
 * @param jobs how many timers and other jobs of the engine ran
 */
public record DueWorkDone(int jobs) {}
