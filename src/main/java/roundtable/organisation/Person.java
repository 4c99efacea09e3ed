package roundtable.organisation;

/**
 * Somebody who can log in.
 *
 * @param mail empty if unknown
 */
public record Person(String login, String name, String mail) {}
