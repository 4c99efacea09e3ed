package roundtable.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import roundtable.kernel.Refusal;

/** Who acts for whom on a day: a post with holder, acting holder or deputy, else the next post, at last the secretariat's queue. */
@Service
public class DutyRoster {

  private static final String HELD = "h.held_from <= :on and (h.held_to is null or h.held_to >= :on)";
  private static final String UNIT_HOLDS = "u.valid_from <= :on and (u.valid_to is null or u.valid_to >= :on)";

  private final JdbcClient database;
  private final DutyCandidates candidates;
  private final Organisation organisation;
  private final Clock clock;

  DutyRoster(JdbcClient database, Organisation organisation, Clock clock) {
    this.database = database;
    this.candidates = new DutyCandidates(database);
    this.organisation = organisation;
    this.clock = clock;
  }

  /** The post on duty for a role, seen from a unit; never empty, refuses only a unit that does not exist that day (R9, A15). */
  public Duty dutyOf(String unitCode, Role role, LocalDate on) {
    var tried = candidates.of(unitCode, role, on);
    if (tried.stream().noneMatch(DutyCandidates.Candidate::near)) {
      organisation.unit(unitCode, on);
    }
    return DutyCandidates.firstOccupied(unitCode, role, tried);
  }

  /** The post on duty today for what was given to a post: itself while somebody stands on it, else the next one (A15). */
  public Duty successorOf(String postCode, LocalDate on) {
    var post = PostCode.parse(postCode).orElseThrow(() -> new Refusal("没有编码为“%s”的岗位".formatted(postCode)));
    // of a unit that was dissolved the secretariat is left
    return DutyCandidates.firstOccupied(post.unit(), post.role(), candidates.of(post.unit(), post.role(), on));
  }

  /** Who does the work of an undertaking or consenting unit: department liaison, street clerk, community cadre. */
  public Duty contactOf(String unitCode, LocalDate on) {
    var contact =
        switch (organisation.unit(unitCode, on).type()) {
          case DEPARTMENT -> Role.DEPARTMENT_LIAISON;
          case STREET, TOWN -> Role.STREET_CLERK;
          case COMMUNITY, FAMILY_COMMITTEE, VILLAGE -> Role.COMMUNITY_CADRE;
          case DISTRICT, BODY -> Role.SECRETARIAT;
        };
    return dutyOf(unitCode, contact, on);
  }

  /** Codes of the posts that the person may act for that day, in order. */
  public Set<String> postsOf(String person, LocalDate on) {
    var posts =
        database
            .sql("select distinct h.post from holding h where h.person = :person and " + HELD + " order by h.post")
            .param("person", person)
            .param("on", on)
            .query(String.class)
            .list();
    return new LinkedHashSet<>(posts);
  }

  /** Codes of all posts of the units that the person acts for that day, in order. */
  public List<String> unitPostsOf(String person, LocalDate on) {
    return database
        .sql("select p.code from post p where p.unit in (select o.unit from holding h join post o on o.code = h.post"
            + " where h.person = :person and " + HELD + ") order by p.code")
        .param("person", person)
        .param("on", on)
        .query(String.class)
        .list();
  }

  /** Whether the person holds the post that day, as holder, acting holder or deputy. */
  public boolean mayAct(String person, String post, LocalDate on) {
    return database
        .sql("select exists (select 1 from holding h where h.person = :person and h.post = :post and " + HELD + ")")
        .param("person", person)
        .param("post", post)
        .param("on", on)
        .query(Boolean.class)
        .single();
  }

  /** Everybody with every post they may act for that day. */
  public List<Membership> memberships(LocalDate on) {
    return database
        .sql("select distinct h.person, h.post from holding h where " + HELD + " order by h.person, h.post")
        .param("on", on)
        .query(Membership.class)
        .list();
  }

  /** Everybody who can log in, by login. */
  public List<Person> people() {
    return database.sql("select login, name, mail from person order by login").query(Person.class).list();
  }

  /** Everybody who acts for a post of the units that the person acts for that day, by login. */
  public List<Person> colleaguesOf(String person, LocalDate on) {
    return database
        .sql("select distinct c.login, c.name, c.mail from person c join holding h on h.person = c.login where " + HELD
            + " and h.post in (:posts) order by c.login")
        .param("posts", Stream.concat(Stream.of(""), unitPostsOf(person, on).stream()).toList())
        .param("on", on)
        .query(Person.class)
        .list();
  }

  /** Who may act for the post that day: the holder first, then acting holder and deputy. */
  public List<Person> holdersOf(String post, LocalDate on) {
    return database
        .sql("select p.login, p.name, p.mail from person p join holding h on h.person = p.login where h.post = :post and " + HELD
            + " order by case h.capacity when 'HOLDER' then 0 when 'ACTING' then 1 else 2 end, p.login")
        .param("post", post)
        .param("on", on)
        .query(Person.class)
        .list();
  }

  /** Everybody of those names who acts for a post that day and has a mail address, once for each post. */
  public List<Contact> contacts(List<String> names, LocalDate on) {
    return database
        .sql("select distinct c.name, replace(p.title, :placeholder, u.name) as title, c.mail from person c"
            + " join holding h on h.person = c.login join post p on p.code = h.post join unit u on u.code = p.unit and " + UNIT_HOLDS
            + " where c.name in (:names) and c.mail <> '' and " + HELD)
        .param("placeholder", Post.UNIT_NAME)
        .param("names", names)
        .param("on", on)
        .query(Contact.class)
        .list();
  }

  /** The person's name; the login of somebody who is not in the organisation. */
  public String nameOf(String login) {
    return database.sql("select name from person where login = :login").param("login", login)
        .query(String.class).optional().orElse(login);
  }

  /** The post's title with its unit's name of today; a post that was never set up is called 未设. */
  public String titleOf(String postCode) {
    return database
        .sql(
            """
            select replace(p.title, :placeholder, u.name) from post p join unit u on u.code = p.unit
            where p.code = :post
            order by case when u.valid_from <= :on then 0 else 1 end, u.valid_from desc limit 1
            """)
        .param("placeholder", Post.UNIT_NAME)
        .param("post", postCode)
        .param("on", LocalDate.now(clock))
        .query(String.class)
        .optional()
        .orElseGet(() -> notSetUp(postCode));
  }

  /** 空缺: posts of units that exist that day on which nobody stands, by code (R7). */
  public List<String> vacantPosts(LocalDate on) {
    return database
        .sql(
            "select p.code from post p join unit u on u.code = p.unit and " + UNIT_HOLDS
                + " where not exists (select 1 from holding h where h.post = p.code and " + HELD + ") order by p.code")
        .param("on", on)
        .query(String.class)
        .list();
  }

  /** The unit for which the person acts in that role; when several, the first by code. */
  public Optional<String> unitActedFor(String person, Role role, LocalDate on) {
    return database
        .sql(
            "select p.unit from holding h join post p on p.code = h.post"
                + " where h.person = :person and p.role = :role and " + HELD + " order by p.unit limit 1")
        .param("person", person)
        .param("role", role.name())
        .param("on", on)
        .query(String.class)
        .optional();
  }

  private static String notSetUp(String postCode) {
    return PostCode.parse(postCode)
        .map(code -> "%s %s（未设）".formatted(code.unit(), code.role().label()))
        .orElse(postCode);
  }
}
