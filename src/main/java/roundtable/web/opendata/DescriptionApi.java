package roundtable.web.opendata;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import roundtable.web.SpreadsheetText;

/** 数据字典 and the OpenAPI description, made of the same columns as the data. */
@RestController
@RequestMapping("/api/public")
@CrossOrigin(origins = "*")
class DescriptionApi {

  private static final List<String> COLUMNS = List.of("dataSet", "title", "column", "label", "type", "meaning");
  private final OpenDataFile files;

  DescriptionApi(OpenDataFile files) {
    this.files = files;
  }

  private record Entry(String dataSet, String title, String column, String label, String type, String meaning) {}

  @GetMapping("/dictionary")
  ResponseEntity<byte[]> dictionary() {
    return files.json(entries(), "");
  }

  @GetMapping("/dictionary.csv")
  ResponseEntity<byte[]> dictionaryCsv() {
    return OpenAnswer.of(SpreadsheetText.of(COLUMNS, entries().stream().map(each -> List.<Object>of(each.dataSet(), each.title(),
        each.column(), each.label(), each.type(), each.meaning())).toList()), OpenAnswer.CSV, "");
  }

  @GetMapping("/openapi.json")
  ResponseEntity<byte[]> description() {
    return files.json(OpenApiDescription.of(DataSets.all()), "");
  }

  private static List<Entry> entries() {
    return DataSets.all().stream().flatMap(DescriptionApi::entries).toList();
  }

  private static Stream<Entry> entries(DataSet<?> set) {
    return set.columns().stream().map(column -> new Entry(set.id(), set.title(), column.name(), column.label(),
        column.type().format() == null ? column.type().type() : column.type().format(), column.meaning()));
  }
}
