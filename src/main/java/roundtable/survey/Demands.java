package roundtable.survey;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was mentioned where, how often, and what became of it. */
@Component
class Demands {

  private static final int MOST = 200;
  private static final String OF_COMMUNITY = """
      select p.survey, p.question, p.choice, q.choices, count(*) as answers from survey_pick p
        join survey_question q on q.survey = p.survey and q.number = p.question and q.kind = 'MENU'
       where p.community = :community
         and p.survey in (select s.number from survey s join survey_place a on a.survey = s.number and a.community = :community)
         and not exists (select 1 from survey_demand d where d.survey = p.survey and d.community = p.community
              and d.demand = concat(cast(p.question as varchar(2)), p.choice))
       group by p.survey, p.question, p.choice, q.choices order by p.survey desc, answers desc, p.question, p.choice limit :most""";
  private static final String WRITTEN = """
      select t.survey, t.id, t.words from survey_text t
       where t.community = :community and not exists (select 1 from survey_demand d
             where d.survey = t.survey and d.community = t.community and d.demand = concat('T', cast(t.id as varchar(20))))
       order by t.id desc limit :most""";
  private static final String ENDED = """
      select p.survey, p.question, p.choice, q.choices, sum(p.answers) as answers from survey_tally p
        join survey_question q on q.survey = p.survey and q.number = p.question and q.kind = 'MENU'
       where p.choice <> '' and not exists (select 1 from survey_plan_line d where d.survey = p.survey
              and d.demand = concat(cast(p.question as varchar(2)), p.choice))
       group by p.survey, p.question, p.choice, q.choices order by p.survey desc, answers desc, p.question, p.choice limit :most""";

  private final JdbcClient jdbc;

  Demands(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A demand and how many answers name it. */
  record Mentioned(Demand demand, String words, int answers) {}

  /** Of a community, those that are no topic yet: what was ticked most often first, then what was written. */
  List<Mentioned> ticked(String community) {
    return chosen(jdbc.sql(OF_COMMUNITY).param("community", community));
  }

  List<Mentioned> written(String community) {
    return jdbc.sql(WRITTEN).param("community", community).param("most", MOST)
        .query((row, n) -> new Mentioned(new Demand(row.getString(1), "T" + row.getLong(2)), row.getString(3), 1)).list();
  }

  /** Of all surveys that were counted, those that stand in no plan yet, what was asked for most first. */
  List<Mentioned> unplanned() {
    return chosen(jdbc.sql(ENDED));
  }

  private static List<Mentioned> chosen(JdbcClient.StatementSpec asked) {
    return asked.param("most", MOST).query((row, n) -> new Mentioned(
        new Demand(row.getString(1), row.getInt(2) + row.getString(3)),
        row.getString(4).split("\n")[row.getString(3).charAt(0) - 'A'], row.getInt(5))).list();
  }

  /** What was mentioned in the community; empty when it was not. */
  Optional<Mentioned> of(Demand demand, String community) {
    if (demand.isWritten()) {
      return jdbc.sql("select words from survey_text where id = ? and survey = ? and community = ?")
          .params(demand.text(), demand.survey(), community).query(String.class).optional().map(words -> new Mentioned(demand, words, 1));
    }
    return jdbc.sql("""
            select q.choices, (select count(*) from survey_pick p where p.survey = q.survey and p.community = ?
                and p.question = q.number and p.choice = ?) from survey_question q where q.survey = ? and q.number = ? and q.kind = 'MENU'""")
        .params(community, demand.choice(), demand.survey(), demand.question())
        .query((row, n) -> row.getInt(2) == 0 ? null : new Mentioned(demand, row.getString(1).split("\n")[demand.choice().charAt(0) - 'A'], row.getInt(2)))
        .list().stream().filter(each -> each != null).findFirst();
  }

  Optional<String> topicOf(Demand demand, String community) {
    return jdbc.sql("select topic from survey_demand where survey = ? and community = ? and demand = ?")
        .params(demand.survey(), community, demand.code()).query(String.class).optional();
  }
}
