package roundtable.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What may be handed in; told from the content, the file's name only says which kind of office paper it is. */
enum ContentType {
  JPEG("JPG", "image/jpeg", ""),
  PNG("PNG", "image/png", ""),
  HEIC("HEIC", "image/heic", ""),
  WEBP("WEBP", "image/webp", ""),
  PDF("PDF", "application/pdf", ""),
  DOCX("DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word/document.xml"),
  XLSX("XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/workbook.xml");

  private final String label;
  private final String mime;
  /** The part without which it is only some archive; a part's name is never packed. */
  private final String part;

  ContentType(String label, String mime, String part) {
    this.label = label;
    this.mime = mime;
    this.part = part;
  }

  String mime() {
    return mime;
  }

  static Optional<ContentType> of(String mime, byte[] content) {
    return Arrays.stream(values()).filter(type -> type.mime.equals(mime))
        .filter(type -> new String(content, StandardCharsets.ISO_8859_1).contains(type.part)).findFirst();
  }

  static String all() {
    return Arrays.stream(values()).map(type -> type.label).collect(Collectors.joining("、"));
  }
}
