package roundtable.rules;

import java.util.List;
import java.util.Map;

/** Port: tables that are not in force: read, written and asked without being deployed. */
public interface TableFile {

  /** Reads a DMN file; refuses what is no DMN, too large, hostile, or not this table with its columns and hit policy. */
  TableContent read(RuleTable table, String dmnXml);

  /** The base's file with these rows and this hit policy in place of its own; ids, annotations and drawing of what stays are kept. */
  String write(String baseXml, TableContent content);

  /**
   * What the engine itself decides by that file, case by case.
   *
   * @return rulings of version {@value #UNPUBLISHED}, in the order of the cases
   */
  List<Ruling> decide(RuleTable table, String dmnXml, List<Map<String, Object>> cases);

  /** The DMN file that this edition of the product brings along. */
  String factory(RuleTable table);

  /** The version of what was never published. */
  int UNPUBLISHED = 0;
}
