package roundtable.ledger;

import java.time.LocalDate;
import java.util.List;

/**
 * 各社区（村）召开的圆桌会 of a span of days (R111).
 *
 * @param first the first day that counts
 * @param last the last one: not after today
 * @param beginning the first day of which there are records
 * @param communities every community of that time that is seen, with what it held
 * @param ofDepartments what departments organised there, which is counted for itself (R56, R117)
 */
public record MeetingCount(LocalDate first, LocalDate last, LocalDate today, LocalDate beginning, List<CommunityMonth> communities, List<MeetingLine> ofDepartments) {

  /** All of them together. */
  public int held() {
    return communities.stream().mapToInt(CommunityMonth::held).sum();
  }
}
