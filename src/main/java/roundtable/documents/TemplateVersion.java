package roundtable.documents;

/**
 * A template that was put in force once.
 *
 * @param size in bytes; 0 for going back to the factory's
 * @param at in words
 * @param by the person's name
 */
public record TemplateVersion(int version, String name, int size, String sha256, String at, String by) {}
