package roundtable.organisation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** 挂点区领导、挂点街道（镇）领导: for what they answer and who they are, a statement each (R13). */
@Service
public class Leaders {

  private static final List<String> LINKED = Arrays.stream(Role.values()).filter(Role::isLinked).map(Role::name).toList();

  private final JdbcClient database;

  Leaders(JdbcClient database) {
    this.database = database;
  }

  /** What leaders' posts answered for on any of these days; district leaders first, then by the posts' units. */
  public List<LeaderLinkage> linkages(LocalDate first, LocalDate last) {
    return database
        .sql("""
            select l.post, replace(p.title, :placeholder, u.name) as title, p.role, l.unit, l.linked_from as "from", l.linked_to as "to"
            from linkage l join post p on p.code = l.post join unit u on u.code = p.unit
            where p.role in (:linked) and l.linked_from <= :last and (l.linked_to is null or l.linked_to >= :first)
              and u.valid_from = (select max(v.valid_from) from unit v where v.code = u.code and v.valid_from <= :last)
            order by p.role, p.unit, p.running_number, l.unit, l.linked_from
            """)
        .param("placeholder", Post.UNIT_NAME).param("linked", LINKED).param("first", first).param("last", last)
        .query(LeaderLinkage.class).list();
  }

  /** 有关部门负责人: who acted for each department's head on any of these days, vacant posts too, by department (R37). */
  public List<DepartmentHead> departmentHeads(LocalDate first, LocalDate last) {
    return database
        .sql("""
            select p.code as post, replace(p.title, :placeholder, u.name) as title, u.name as unit, n.name, h.held_from as "from",
              h.held_to as "to"
            from post p join unit u on u.code = p.unit and u.valid_from <= :last and (u.valid_to is null or u.valid_to >= :first)
                and u.valid_from = (select max(v.valid_from) from unit v where v.code = u.code and v.valid_from <= :last)
              left join holding h on h.post = p.code and h.held_from <= :last and (h.held_to is null or h.held_to >= :first)
              left join person n on n.login = h.person
            where p.role = 'DEPARTMENT_HEAD'
            order by p.code, case h.capacity when 'HOLDER' then 0 when 'ACTING' then 1 else 2 end, n.login
            """)
        .param("placeholder", Post.UNIT_NAME).param("first", first).param("last", last).query(DepartmentHead.class).list();
  }

  /** Who acted for a linked leader's post on any of these days; a holder before those who stand in. */
  public List<LeaderPerson> people(LocalDate first, LocalDate last) {
    return database
        .sql("""
            select h.post, n.name, h.held_from as "from", h.held_to as "to"
            from holding h join post p on p.code = h.post join person n on n.login = h.person
            where p.role in (:linked) and h.held_from <= :last and (h.held_to is null or h.held_to >= :first)
            order by h.post, case h.capacity when 'HOLDER' then 0 when 'ACTING' then 1 else 2 end, n.login
            """)
        .param("linked", LINKED).param("first", first).param("last", last).query(LeaderPerson.class).list();
  }
}
