package roundtable.portal;

import roundtable.topic.Category;

/**
 * What a resident looks for; empty fields are not asked for.
 *
 * @param community code of a community, or of a street for all of its communities
 * @param words part of the title, or a topic's number
 */
public record TopicSearch(String community, Category category, String words) {

  private static final int LONGEST = 40;

  public TopicSearch {
    community = community == null ? "" : community.strip();
    words = words == null ? "" : words.strip();
    words = words.substring(0, Math.min(LONGEST, words.length()));
  }

  /** Whether a topic is found by what is shown of it: whoever searches for hidden words finds nothing. */
  boolean finds(TopicLine line) {
    return words.isEmpty() || (line.title() + " " + line.number().value()).toLowerCase().contains(words.toLowerCase());
  }

  /** For a {@code like}: nothing in it is a wildcard. */
  String pattern() {
    return "%" + words.toLowerCase().replaceAll("([%_!])", "!$1") + "%";
  }
}
