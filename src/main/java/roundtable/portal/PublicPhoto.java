package roundtable.portal;

/**
 * A photo that residents see.
 *
 * @param number by which they can speak about it
 * @param link the last part of its address; another one each time it is published
 */
public record PublicPhoto(long number, String link) {

  /** The picture itself, a JPEG. */
  public record File(byte[] content, String sha256) {}
}
