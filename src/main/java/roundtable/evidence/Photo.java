package roundtable.evidence;

/**
 * A photo without what its camera wrote into it.
 *
 * @param name how it is filed, with its ending
 * @param content without place, time, camera and owner
 */
public record Photo(String name, byte[] content) {}
