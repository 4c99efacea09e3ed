package roundtable.deliberation;

import jakarta.validation.constraints.Size;

/**
 * ⑧ 跟进度: what the community found; the progress itself is the undertaking unit's and is not entered twice.
 *
 * @param followed may be empty when step 6 has a report already
 */
public record FollowUp(
    @Size(max = 1000, message = "跟进情况不超过1000字") String followed,
    @Size(max = 1000, message = "存在的问题不超过1000字") String problems) {

  public boolean isTold() {
    return Talk.isFilled(followed);
  }

  /** The same, told by what the undertaking unit reported. */
  public FollowUp toldBy(String reported) {
    return new FollowUp(reported, problems);
  }
}
