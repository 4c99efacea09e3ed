package roundtable.deliberation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Released answers and what is similar among them, by one query over the pairs of characters that they share. */
@Component
class EarlierAnswers {

  private static final String COLUMNS = """
      select q.id, q.subject, q.question, q.answer, q.answered_at,
          (select u.name from unit u where u.code = q.unit order by u.valid_from desc limit 1) unit_name
        from question q""";
  /** Pairs that two texts of different subjects must share at least; 本系统默认，文件未规定. */
  private static final int ENOUGH = 4;
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Clock clock;

  EarlierAnswers(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.clock = clock;
  }

  void release(long question, String text) {
    batches.batchUpdate("insert into answer_term (term, question) values (?, ?)",
        SimilarTerms.of(text).stream().map(term -> new Object[] {term, question}).toList());
  }

  Optional<EarlierAnswer> released(long number) {
    return jdbc.sql(COLUMNS + " where q.released and q.id = ?").param(number).query(this::answer).optional();
  }

  /** The latest of a subject; of every subject when it is empty. */
  List<EarlierAnswer> latest(String subject, int most) {
    return jdbc.sql(COLUMNS + " where q.released and (:subject = '' or q.subject = :subject) order by q.answered_at desc, q.id desc limit :most")
        .param("subject", subject).param("most", most).query(this::answer).list();
  }

  /** What shares most with a text, of those subjects first; nothing for a text without two letters in a row. */
  List<EarlierAnswer> similar(List<String> subjects, String text, int most) {
    var terms = SimilarTerms.of(text);
    return terms.isEmpty() ? List.of() : jdbc.sql(COLUMNS + """
             join (select a.question, count(*) shared from answer_term a where a.term in (:terms) group by a.question) s
              on s.question = q.id
            where q.released and (q.subject in (:subjects) or s.shared >= :enough)
            order by case when q.subject in (:subjects) then 0 else 1 end, s.shared desc, q.id desc limit :most""")
        .param("terms", terms).param("subjects", subjects).param("enough", Math.min(ENOUGH, terms.size())).param("most", most)
        .query(this::answer).list();
  }

  private EarlierAnswer answer(ResultSet row, int n) throws SQLException {
    return new EarlierAnswer(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(6),
        LocalDate.ofInstant(row.getObject(5, OffsetDateTime.class).toInstant(), clock.getZone()));
  }
}
