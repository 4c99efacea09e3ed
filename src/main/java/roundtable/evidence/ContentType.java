package roundtable.evidence;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What may be handed in; told from the content, the file's name only says which kind of office paper it is. */
enum ContentType {
  JPEG("JPG", "image/jpeg"),
  PNG("PNG", "image/png"),
  HEIC("HEIC", "image/heic"),
  WEBP("WEBP", "image/webp"),
  PDF("PDF", "application/pdf"),
  DOCX("DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  XLSX("XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String label;
  private final String mime;

  ContentType(String label, String mime) {
    this.label = label;
    this.mime = mime;
  }

  String mime() {
    return mime;
  }

  static Optional<ContentType> of(String mime) {
    return Arrays.stream(values()).filter(type -> type.mime.equals(mime)).findFirst();
  }

  static String all() {
    return Arrays.stream(values()).map(type -> type.label).collect(Collectors.joining("、"));
  }
}
