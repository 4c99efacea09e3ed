package roundtable.web.opendata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import roundtable.web.SpreadsheetText;

/** A data set as a file: JSON for programs, CSV for spreadsheets. */
@Component
class OpenDataFile {

  static final String ADDRESS = "/api/public/";
  private final ObjectMapper json;

  OpenDataFile(ObjectMapper json) {
    this.json = json;
  }

  /** @param next the number after which to go on; empty when this is all */
  <T> ResponseEntity<byte[]> json(DataSet<T> set, List<T> rows, String next) {
    var address = next(set, "", next);
    var object = new LinkedHashMap<String, Object>();
    object.put("title", set.title());
    object.put("rows", rows.stream().map(set::object).toList());
    object.put("next", address.isEmpty() ? null : address);
    return json(object, address);
  }

  <T> ResponseEntity<byte[]> csv(DataSet<T> set, List<T> rows, String next) {
    return OpenAnswer.of(SpreadsheetText.of(set.names(), rows.stream().map(set::cells).toList()), OpenAnswer.CSV,
        next(set, ".csv", next));
  }

  ResponseEntity<byte[]> json(Object object, String next) {
    try {
      return OpenAnswer.of(json.writeValueAsBytes(object), MediaType.APPLICATION_JSON, next);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String next(DataSet<?> set, String suffix, String next) {
    return next.isEmpty() ? "" : "%s%s%s?%s=%s".formatted(ADDRESS, set.id(), suffix, set.parameter(), next);
  }
}
