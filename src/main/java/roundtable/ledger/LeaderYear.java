package roundtable.ledger;

import java.util.List;

/**
 * A leader's row of the yearly matrix: every community of the linked units, with its topics closed in the year (R40).
 *
 * @param people who acts for the post at last; empty where it is vacant
 */
public record LeaderYear(String post, String title, List<String> people, List<CommunityMonth> communities) {

  /** 各解决一个: the goal for each community and year. */
  private static final int GOAL = 1;

  /** The empty cells: communities without a closed topic so far. */
  public List<CommunityMonth> open() {
    return communities.stream().filter(community -> community.closed() < GOAL).toList();
  }
}
