package roundtable.web.policy;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How a file is handed to whoever asked for it. */
final class PolicyFiles {

  static final MediaType SPREADSHEET = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  static final MediaType ZIP = MediaType.parseMediaType("application/zip");

  private static final MediaType DMN = new MediaType("application", "xml", StandardCharsets.UTF_8);

  private PolicyFiles() {}

  /** A decision table as a file; never shown by the browser as a page of ours. */
  static ResponseEntity<byte[]> dmn(String name, String xml) {
    return download(name + ".dmn", DMN, xml.getBytes(StandardCharsets.UTF_8));
  }

  static ResponseEntity<byte[]> download(String name, MediaType type, byte[] content) {
    return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString()).body(content);
  }
}
