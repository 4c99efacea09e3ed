package roundtable.organisation;

/**
 * A person may act for a post.
 *
 * @param person login
 * @param post code of the post
 */
public record Membership(String person, String post) {}
