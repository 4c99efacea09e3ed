package roundtable.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Replaces the whole organisation in a handful of statements; runs inside the import's transaction. */
@Component
class DistrictStore {

  private static final int BATCH = 500;
  private static final List<String> TABLES = List.of("governance_unit", "contact_point", "online_pilot", "linkage", "holding", "post", "role_chain", "person", "unit");

  private final JdbcTemplate database;

  DistrictStore(JdbcTemplate database) {
    this.database = database;
  }

  void replace(DistrictDraft draft, Collection<Post> posts) {
    database.queryForObject("select id from district_import where id = 1 for update", Integer.class);
    TABLES.forEach(table -> database.update("delete from " + table));
    insertUnits(draft.units().values());
    insertPeople(draft.people().values());
    insertChains(draft.roles().values());
    insertPosts(posts);
    insertHoldings(draft.holdings().values());
    insertLinkages(draft.linkages().values());
    insertMembers(draft.members().values());
    insertPilots(draft.pilots().values());
    insertGovernanceUnits(draft.governanceUnits().values());
  }

  private void insertUnits(List<Unit> units) {
    insert(
        "insert into unit (code, name, type, parent, valid_from, valid_to, succeeded_by) values (?, ?, ?, ?, ?, ?, ?)",
        units.stream()
            .map(u -> row(u.code(), u.name(), u.type().name(), u.parent(), u.validFrom(), u.validTo(), u.succeededBy()))
            .toList());
  }

  private void insertPeople(List<Person> people) {
    insert(
        "insert into person (login, name, mail) values (?, ?, ?)",
        people.stream().map(p -> row(p.login(), p.name(), p.mail())).toList());
  }

  private void insertChains(List<RoleRule> rules) {
    var rows = new ArrayList<Object[]>();
    for (var rule : rules) {
      var chain = rule.chain();
      for (int position = 0; position < chain.size(); position++) {
        rows.add(row(rule.role().name(), position, chain.get(position).name()));
      }
    }
    insert("insert into role_chain (role, position, next_role) values (?, ?, ?)", rows);
  }

  private void insertPosts(Collection<Post> posts) {
    insert(
        "insert into post (code, unit, role, running_number, title, holders) values (?, ?, ?, ?, ?, ?)",
        posts.stream().map(DistrictStore::row).toList());
  }

  private static Object[] row(Post post) {
    var code = post.code();
    return row(code.toString(), code.unit(), code.role().name(), code.running(), post.title(), post.holders());
  }

  private void insertHoldings(List<Holding> holdings) {
    insert(
        "insert into holding (post, person, capacity, held_from, held_to) values (?, ?, ?, ?, ?)",
        holdings.stream()
            .map(h -> row(h.post(), h.person(), h.capacity().name(), h.term().from(), h.term().to()))
            .toList());
  }

  private void insertLinkages(List<Linkage> linkages) {
    insert(
        "insert into linkage (post, unit, linked_from, linked_to, source) values (?, ?, ?, ?, ?)",
        linkages.stream()
            .map(l -> row(l.post(), l.unit(), l.span().from(), l.span().to(), l.source()))
            .toList());
  }

  private void insertMembers(List<ContactPoint> members) {
    insert(
        "insert into contact_point (member, name, kind, work_unit, unit, linked_from, linked_to) values (?, ?, ?, ?, ?, ?, ?)",
        members.stream()
            .map(m -> row(m.member(), m.name(), m.kind().name(), m.workUnit(), m.unit(), m.span().from(), m.span().to()))
            .toList());
  }

  private void insertPilots(List<Pilot> pilots) {
    insert(
        "insert into online_pilot (unit, pilot_from, pilot_to, source) values (?, ?, ?, ?)",
        pilots.stream().map(p -> row(p.unit(), p.span().from(), p.span().to(), p.source())).toList());
  }

  private void insertGovernanceUnits(List<GovernanceUnit> units) {
    insert(
        "insert into governance_unit (code, name, community, organisation, care, company, enclosed, valid_from, valid_to) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        units.stream().map(u -> row(u.code(), u.name(), u.community(), u.organisation() == null ? null : u.organisation().name(),
            u.care() == null ? null : u.care().name(), u.company().isEmpty() ? null : u.company(), u.enclosed(), u.span().from(), u.span().to()))
            .toList());
  }

  private void insert(String statement, List<Object[]> rows) {
    for (int from = 0; from < rows.size(); from += BATCH) {
      database.batchUpdate(statement, rows.subList(from, Math.min(from + BATCH, rows.size())));
    }
  }

  private static Object[] row(Object... values) {
    return values;
  }
}
