package roundtable.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * The bytes of units.csv, roles.csv, posts.csv, people.csv, holdings.csv, linkages.csv, and where there are
 * any members.csv, pilots.csv and governance-units.csv, as they were handed in.
 *
 * @param contents file name to bytes; a file that is not there is reported by the import
 */
public record DistrictFiles(Map<String, byte[]> contents) {

  public DistrictFiles {
    contents = Map.copyOf(contents);
  }

  /** The files of a folder on disk. */
  public static DistrictFiles in(Path folder) {
    return from(name -> read(new FileSystemResource(folder.resolve(name))));
  }

  /** The files of a folder on the classpath; {@code district} is the sample. */
  public static DistrictFiles onClasspath(String folder) {
    return from(name -> read(new ClassPathResource(folder + "/" + name)));
  }

  Optional<byte[]> of(DistrictFile file) {
    return Optional.ofNullable(contents.get(file.fileName()));
  }

  private static Optional<byte[]> read(Resource resource) {
    try {
      return resource.exists() ? Optional.of(resource.getContentAsByteArray()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DistrictFiles from(Source source) {
    var found = new HashMap<String, byte[]>();
    for (var file : DistrictFile.values()) {
      source.bytesOf(file.fileName()).ifPresent(bytes -> found.put(file.fileName(), bytes));
    }
    return new DistrictFiles(found);
  }

  @FunctionalInterface
  private interface Source {
    Optional<byte[]> bytesOf(String fileName);
  }
}
