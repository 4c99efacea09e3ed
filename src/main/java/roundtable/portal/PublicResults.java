package roundtable.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.TopicNumber;
import roundtable.privacy.Mask;
import roundtable.privacy.PersonalNames;

/** 办理结果 as they are published: what was resolved, what was built, how the residents judge it (R27, R79, R103, R104). */
@Service
@Transactional(readOnly = true)
public class PublicResults {

  private static final String OF_TOPIC = """
        join topic t on t.number = %s and t.state in ('IN_PROGRESS', 'CLOSED', 'POSTPONED')
        join unit c on c.code = t.community and c.valid_from <= :today and (c.valid_to is null or c.valid_to >= :today)
        join unit s on s.code = t.street and s.valid_from <= :today and (s.valid_to is null or s.valid_to >= :today)
      """;
  private static final int FIRST_FACT = 6;

  /** After the first five columns a fact each, its column's name is its word. */
  private static final String RESOLUTIONS = """
      select t.number, t.title, s.name, c.name, m.recorded_at, r.resolution "协商决议", r.due_on "完成时间", m.done "公开地点"
        from method_record m join round_table r on r.number = m.round_table and r.outcome = 'AGREED'
      """ + OF_TOPIC.formatted("r.topic") + "where m.step = 'PUBLISH_RESULT' order by m.recorded_at desc, m.id desc";
  private static final String PROJECTS = """
      select t.number, t.title, s.name, c.name, p.finished_at, p.started_on "开工日期", p.target_date "完成时限",
          (select count(*) from project_unit u where u.topic = p.topic and u.done_on is not null) "完成的单元（个）",
          case when p.signed_off_at is null then '待监督委员会核验' else '已核验销号' end "核验"
        from project p
      """ + OF_TOPIC.formatted("p.topic") + "where p.finished_at is not null order by p.finished_at desc, t.number desc";
  private static final String EVALUATIONS = """
      select t.number, t.title, s.name, c.name, e.evaluated_at, e.very_satisfied "很满意（人）", e.satisfied "满意（人）",
          e.fairly_satisfied "基本满意（人）", e.dissatisfied "不满意（人）", e.planned_together "共谋", e.built_together "共建",
          e.shared_together "共享", e.assessed_together "共评", e.published_in "公示地点"
        from evaluation e
      """ + OF_TOPIC.formatted("e.topic") + "order by e.evaluated_at desc, e.id desc";

  private final JdbcClient jdbc;
  private final PersonalNames names;
  private final Clock clock;

  PublicResults(JdbcClient jdbc, PersonalNames names, Clock clock) {
    this.jdbc = jdbc;
    this.names = names;
    this.clock = clock;
  }

  /** 协商决议 that were made public (⑦ 公结果), the latest first. */
  public Page<ResultLine> resolutions(int page) {
    return page(RESOLUTIONS, page);
  }

  /** 完工项目, the latest first. */
  public Page<ResultLine> projects(int page) {
    return page(PROJECTS, page);
  }

  /** 居民评议 with its four parts, the latest first. */
  public Page<ResultLine> evaluations(int page) {
    return page(EVALUATIONS, page);
  }

  private Page<ResultLine> page(String sql, int page) {
    var found = jdbc.sql(sql + " limit :limit offset :offset").param("today", LocalDate.now(clock)).param("limit", Page.SIZE + 1)
        .param("offset", (page - 1L) * Page.SIZE).query((row, n) -> line(row)).list();
    var known = names.of(found.stream().map(ResultLine::topic).distinct().toList());
    return Page.of(found.stream().map(line -> new ResultLine(line.topic(), Mask.text(line.title(), known), line.street(),
        line.community(), line.day(), line.sentences().stream().map(each -> Mask.text(each, known)).toList())).toList(), page);
  }

  private ResultLine line(ResultSet row) throws SQLException {
    return new ResultLine(new TopicNumber(row.getString(1)), row.getString(2), row.getString(3), row.getString(4),
        row.getObject(5, OffsetDateTime.class).atZoneSameInstant(clock.getZone()).toLocalDate(), sentences(row));
  }

  private static List<String> sentences(ResultSet row) throws SQLException {
    var sentences = new ArrayList<String>();
    for (var column = FIRST_FACT; column <= row.getMetaData().getColumnCount(); column++) {
      FactText.of(row, column).ifPresent(sentences::add);
    }
    return sentences;
  }
}
