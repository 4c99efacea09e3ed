package roundtable.overview;

import java.time.Instant;

/**
 * Something that the system could not do by itself.
 *
 * @param about number of the topic, or of what else it belongs to; empty when it belongs to nothing
 * @param process name of the process
 * @param step name of the step in it
 * @param reason why, as the system noted it; a sentence for officials or a programmer's message
 */
public record FailedWork(String id, String about, String process, String step, Instant since, String reason) {}
