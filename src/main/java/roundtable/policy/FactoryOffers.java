package roundtable.policy;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.rules.RuleTable;
import roundtable.rules.TableFile;

/** 随系统提供的新版: tables of this edition of the product that were never in force; offered, never forced over what officials published. */
@Component
class FactoryOffers {

  private final JdbcClient jdbc;
  private final TableFile files;
  // what the program brings along does not change while it runs
  private final Map<RuleTable, String> digests = new EnumMap<>(RuleTable.class);

  FactoryOffers(JdbcClient jdbc, TableFile files) {
    this.jdbc = jdbc;
    this.files = files;
  }

  /** Tables of which a newer one came with the product: published by nobody, no version was drafted from it. */
  Set<RuleTable> newer() {
    var known = new HashSet<>(jdbc.sql("""
            select table_id || digest from rule_version where digest is not null
            union select rule_table || factory from rule_draft where factory is not null and state = 'PUBLISHED'""")
        .query(String.class).list());
    return Stream.of(RuleTable.values()).filter(table -> !known.contains(table.id() + digest(table))).collect(Collectors.toSet());
  }

  synchronized String digest(RuleTable table) {
    return digests.computeIfAbsent(table, each -> files.read(each, dmn(each)).digest());
  }

  String dmn(RuleTable table) {
    return files.factory(table);
  }
}
