package roundtable.ledger;

import java.time.LocalDate;

/**
 * A round-table that was held: a line behind the number of its community.
 *
 * @param community code of the community
 * @param topic 议题编号
 * @param title of the topic
 * @param presider title of the post that should have presided
 * @param presiding 本人主持 or 委托主持; empty where nobody said
 * @param outcome what it came to
 */
public record MeetingEntry(String number, String community, LocalDate day, String topic, String title, String presider, String presiding,
    String outcome) {}
