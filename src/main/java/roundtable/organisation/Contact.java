package roundtable.organisation;

/** Where mail reaches somebody on a post, and the post's title with the unit's name of that day. */
public record Contact(String name, String title, String mail) {}
