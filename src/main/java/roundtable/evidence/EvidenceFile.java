package roundtable.evidence;

import java.time.Instant;
import roundtable.kernel.TopicNumber;

/**
 * A photo or paper that was handed in with a task.
 *
 * @param task the task it was handed in with
 * @param name as the sender's machine named it, without a path
 * @param type what the content is, found out from the content
 * @param size in bytes
 * @param sha256 of the content, hexadecimal
 * @param attachedBy login
 */
public record EvidenceFile(long id, TopicNumber topic, String task, String name, String type, int size, String sha256,
    Instant attachedAt, String attachedBy) {}
