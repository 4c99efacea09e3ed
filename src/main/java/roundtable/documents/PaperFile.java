package roundtable.documents;

/**
 * A paper in Word.
 *
 * @param name of the file, in Chinese
 */
public record PaperFile(String name, byte[] content) {}
