package roundtable.portal;

import java.time.Instant;

/**
 * What was published once under a notice's number; a change is another edition (R82).
 *
 * @param sha256 over the UTF-8 text as it is downloaded
 * @param reason why it was published
 */
public record NoticeEdition(int edition, String content, String sha256, Instant publishedAt, String reason) {}
