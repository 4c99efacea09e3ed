package roundtable.web.opendata;

/** How a value is written; dates as in ISO 8601. */
enum ColumnType {
  TEXT("string", null),
  COUNT("integer", null),
  SHARE("number", null),
  DAY("string", "date"),
  MOMENT("string", "date-time");

  private final String type;
  private final String format;

  ColumnType(String type, String format) {
    this.type = type;
    this.format = format;
  }

  /** By the words of JSON Schema. */
  String type() {
    return type;
  }

  /** Null when the type says it all. */
  String format() {
    return format;
  }
}
