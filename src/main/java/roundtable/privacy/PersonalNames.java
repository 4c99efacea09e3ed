package roundtable.privacy;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.TopicNumber;

/** The people who are named in the facts of topics: who raised them, sat at the table, objected, is responsible. */
@Service
@Transactional(readOnly = true)
public class PersonalNames {

  private static final String NAMES = """
      select proposer_name from topic where number in (:topics)
      union select speaker from opinion where topic in (:topics)
      union select visitor from visit where topic in (:topics)
      union select s.name from seat s join round_table r on r.number = s.round_table where r.topic in (:topics)
      union select responsible_person from task_plan where topic in (:topics)
      union select plan_owner from task_plan where topic in (:topics)
      union select objector from objection where topic in (:topics)
      union select name from committee_member where topic in (:topics)
      union select contributor from contribution where topic in (:topics)""";

  /** A person's name, not 居民代表 or 某某公司: two to four letters that begin with a family name. */
  private static final String FAMILY_NAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范"
      + "金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤葛欧涂虞章翁柳柯鲍殷詹喻裴俞舒齐倪樊辛伍聂温庄庞甘洪易左管应祝喻季岳" + "占尤骆祁游阮晏臧窦饶鲁桂褚娄翟邢耿纪焦卜牛关华盛司欧阳";

  private final JdbcClient jdbc;

  PersonalNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The names, each once; one statement however many topics there are. */
  public Set<String> of(Collection<TopicNumber> topics) {
    var names = new TreeSet<String>();
    if (!topics.isEmpty()) {
      jdbc.sql(NAMES).param("topics", topics.stream().map(TopicNumber::value).toList()).query(String.class).list().stream()
          .filter(name -> name != null && isPerson(name.strip())).map(String::strip).forEach(names::add);
    }
    return names;
  }

  /** The names in the facts of one topic. */
  public Set<String> of(TopicNumber topic) {
    return of(List.of(topic));
  }

  static boolean isPerson(String name) {
    return name.length() >= 2 && name.length() <= 4 && FAMILY_NAMES.indexOf(name.charAt(0)) >= 0;
  }
}
