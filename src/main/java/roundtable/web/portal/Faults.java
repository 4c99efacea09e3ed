package roundtable.web.portal;

import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What has to be put right in a form: for each field its sentence, in the order of the fields. */
final class Faults {

  private Faults() {}

  static Map<String, String> of(Validator validator, Record form) {
    var found = new TreeMap<String, String>();
    validator.validate(form).forEach(fault -> found.merge(fault.getPropertyPath().toString(), fault.getMessage(),
        (one, other) -> one.compareTo(other) <= 0 ? one : other));
    var ordered = new LinkedHashMap<String, String>();
    for (var field : form.getClass().getRecordComponents()) {
      if (found.containsKey(field.getName())) {
        ordered.put(field.getName(), found.get(field.getName()));
      }
    }
    return ordered;
  }
}
