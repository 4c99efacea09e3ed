package roundtable.web.opendata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** OpenAPI 3.0 of the open data: it cannot say anything else than the data sets do. */
final class OpenApiDescription {

  private static final Map<String, Object> TEXT = Map.of("type", "string");

  private OpenApiDescription() {}

  static Map<String, Object> of(List<DataSet<?>> sets) {
    var paths = new LinkedHashMap<String, Object>();
    for (var set : sets) {
      paths.put(OpenDataFile.ADDRESS + set.id(), read(set.title(), parameters(set), "application/json", envelope(set)));
      paths.put(OpenDataFile.ADDRESS + set.id() + ".csv", read(set.title() + "（电子表格）", parameters(set), "text/csv", TEXT));
    }
    paths.put(OpenDataFile.ADDRESS + "dictionary", read("数据字典", List.of(), "application/json",
        Map.of("type", "array", "items", Map.of("type", "object"))));
    paths.put(OpenDataFile.ADDRESS + "dictionary.csv", read("数据字典（电子表格）", List.of(), "text/csv", TEXT));
    paths.put(OpenDataFile.ADDRESS + "openapi.json", read("本说明", List.of(), "application/json", Map.of("type", "object")));
    return ordered("openapi", "3.0.3", "info", ordered("title", "幸福圆桌会开放数据", "version", "1",
        "description", "只读，不需要登录；个人信息已隐去。带 If-None-Match 再次读取，没有变化时回答 304。"), "paths", paths);
  }

  private static Map<String, Object> read(String title, List<Object> parameters, String type, Map<String, Object> schema) {
    return Map.of("get", ordered("summary", title, "parameters", parameters, "responses", ordered(
        "200", ordered("description", title, "headers", Map.of("ETag", Map.of("schema", TEXT)),
            "content", Map.of(type, Map.of("schema", schema))),
        "304", Map.of("description", "与 If-None-Match 所指的一样，没有变化"),
        "404", Map.of("description", "没有这个年度"))));
  }

  private static List<Object> parameters(DataSet<?> set) {
    return set.parameter() == null ? List.of() : List.of(ordered("name", set.parameter(), "in", "query", "required", false,
        "description", set.parameterMeaning(), "schema", "year".equals(set.parameter()) ? Map.of("type", "integer") : TEXT));
  }

  private static Map<String, Object> envelope(DataSet<?> set) {
    var properties = new LinkedHashMap<String, Object>();
    set.columns().forEach(column -> properties.put(column.name(), property(column)));
    return ordered("type", "object", "properties", ordered("title", TEXT,
        "rows", ordered("type", "array", "items", ordered("type", "object", "properties", properties)),
        "next", ordered("type", "string", "nullable", true, "description", "下一页的地址")));
  }

  private static Map<String, Object> property(Column<?> column) {
    var property = ordered("type", column.type().type(), "nullable", true, "description", column.label() + "：" + column.meaning());
    if (column.type().format() != null) {
      property.put("format", column.type().format());
    }
    return property;
  }

  private static Map<String, Object> ordered(Object... pairs) {
    var map = new LinkedHashMap<String, Object>();
    for (var i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
