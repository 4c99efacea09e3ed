package roundtable.portal;

import java.time.LocalDateTime;

/**
 * An objection as whoever made it reads it.
 *
 * @param late it came after the window and is kept as an opinion
 * @param decision 采纳, 部分采纳 or 不采纳; null until it is answered
 * @param reason the written answer, masked
 */
public record OwnObjection(String number, String notice, LocalDateTime receivedAt, boolean late, String decision, String reason) {}
