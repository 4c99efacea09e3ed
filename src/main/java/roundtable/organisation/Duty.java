package roundtable.organisation;

import java.util.List;

/**
 * Who is on duty: a post, never a name.
 *
 * @param post code of the post to which the task goes
 * @param title the post's title with the unit's name of that day
 * @param skipped codes of the posts passed over because nobody stood on them, in the order tried (A15)
 */
public record Duty(String post, String title, List<String> skipped) {

  public Duty {
    skipped = List.copyOf(skipped);
  }
}
