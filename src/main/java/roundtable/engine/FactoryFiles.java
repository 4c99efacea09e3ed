package roundtable.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import roundtable.rules.RuleTable;

/** The tables that this edition of the product brings along. */
@Component
class FactoryFiles {

  String xml(RuleTable table) {
    try {
      return new ClassPathResource("processes/" + table.id() + ".dmn").getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException("factory table missing: " + table.id(), missing);
    }
  }
}
