package roundtable.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.ProductTest;
import roundtable.ledger.Line;

/** What a form is filled with before it is shown. */
@ProductTest
class FormSheetsTest {

  private final ObjectMapper json = new ObjectMapper();
  @Autowired private FormFacts facts;

  @Test
  @DisplayName("表单里引用的选项和默认值都有来源，来源也都有表单在用")
  void everyNameThatAFormAsksForIsKnownAndUsed() throws IOException {
    assertThat(asked("choices")).isEqualTo(facts.choiceNames());
    assertThat(asked("told")).isEqualTo(facts.textNames());
    assertThat(asked("default")).isEqualTo(facts.defaultNames());
    assertThat(asked("when")).isEqualTo(facts.conditionNames());
  }

  @Test
  @DisplayName("居民写的内容原样显示：不当作格式，不当作表达式，换行并成一行，过长的截断")
  void whatPeopleWroteIsShownAsTheyWroteIt() throws IOException {
    var sheet = new FormSheet(json, new ByteArrayInputStream(
        "{\"components\": [{\"type\": \"text\", \"text\": \"# 标题\"}]}".getBytes(StandardCharsets.UTF_8)));
    sheet.tell("### 甲", List.of(new Line("内容", "<b>{{secret}}</b>\n[链接](http://x)"), new Line("长", "长".repeat(1100))));
    var text = json.readTree(sheet.bytes()).at("/components/1/text").asText();
    assertThat(text).startsWith("### 甲\n- **内容**：&#60;b&#62;&#123;&#123;secret")
        .doesNotContain("<", "{{", "](").contains("；", "长".repeat(999) + "…").doesNotContain("长".repeat(1000));
  }

  private Set<String> asked(String property) throws IOException {
    var names = new TreeSet<String>();
    try (var forms = Files.list(Path.of("forms"))) {
      for (var form : forms.toList()) {
        json.readTree(form.toFile()).path("components").forEach(component -> {
          if (component.path("properties").has(property)) {
            names.add(component.path("properties").get(property).asText());
          }
        });
      }
    }
    return names;
  }
}
