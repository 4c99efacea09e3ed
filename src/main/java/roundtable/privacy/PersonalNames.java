package roundtable.privacy;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.TopicNumber;

/** The people who are named in the facts of topics: who raised them, sat at the table, objected, is responsible. */
@Service
@Transactional(readOnly = true)
public class PersonalNames {

  private static final String NAMES = """
      select proposer_name, true from topic where number in (:topics)
      union select objector, false from objection where topic in (:topics)
      union select responsible_person, true from task_plan where topic in (:topics)
      union select speaker, false from opinion where topic in (:topics)
      union select visitor, false from visit where topic in (:topics)
      union select s.name, false from seat s join round_table r on r.number = s.round_table where r.topic in (:topics)
      union select plan_owner, false from task_plan where topic in (:topics)
      union select name, false from committee_member where topic in (:topics)
      union select contributor, false from contribution where topic in (:topics)""";

  /** A person's name, not 居民代表 or 某某公司: two to four letters that begin with a family name. */
  private static final String FAMILY_NAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤葛欧涂虞章翁柳柯鲍殷詹喻裴俞舒齐倪樊辛伍聂温庄庞甘"
      + "洪易左管应祝季岳占尤骆祁游阮晏臧窦饶鲁桂褚娄翟邢耿纪焦卜牛关华盛司阳卫施戚柏云奚郎昌苗凤酆费廉岑滕毕邬傅皮卞康穆萧湛禹狄米贝计伏谈茅屈项蓝闵席麻强危童颜梅刁凌霍支昝房裘缪干解宗宣贲郁单杭包诸吉钮嵇滑荣荀羊惠甄曲封芮羿储靳汲邴糜松富巫乌巴弓牧隗谷宓蓬郗"
      + "班仰秋仲伊宫宁仇栾钭厉戎祖符景束幸韶郜蓟薄印宿怀蒲邰鄂索咸籍赖卓蔺屠蒙池乔阴鬱胥苍闻莘党贡劳逄姬申扶堵冉宰郦雍郤璩桑濮寿扈燕冀郏浦尚农柴瞿阎充慕连茹习宦艾鱼容古慎戈庾终暨衡弘匡寇禄阙殳沃利蔚越夔隆师巩厍晁勾敖融冷訾阚那简毋沙乜鞠须丰巢蒯荆红竺权逯盖益桓";
  private static final Pattern LETTERS = Pattern.compile("\\p{L}[\\p{L}·•. ]{1,19}");
  /** Groups and roles that begin like a name. */
  private static final Pattern NOBODY = Pattern.compile(
      ".*(居民|业主|住户|代表|委员|委会|公司|物业|社区|小区|街道|单位|部门|中心|协会|小组|理事会|办公室|村民|群众|匿名|全体|局|书记|主任).*");

  private final JdbcClient jdbc;

  PersonalNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The names, each once; one statement however many topics there are. */
  public Set<String> of(Collection<TopicNumber> topics) {
    var names = new TreeSet<String>();
    if (!topics.isEmpty()) {
      jdbc.sql(NAMES).param("topics", topics.stream().map(TopicNumber::value).toList())
          .query((row, n) -> new Written(row.getString(1) == null ? "" : row.getString(1).strip(), row.getBoolean(2))).list().stream()
          .filter(PersonalNames::isName).map(Written::text).forEach(names::add);
    }
    return names;
  }

  /** The names in the facts of one topic. */
  public Set<String> of(TopicNumber topic) {
    return of(List.of(topic));
  }

  /** Whether what stands in a field for one person's own name is one, whatever family it is of: 买买提·艾力, Tom Lee, 老王. */
  public static boolean isOwnName(String name) {
    return LETTERS.matcher(name).matches() && !NOBODY.matcher(name).matches();
  }

  static boolean isPerson(String name) {
    return name.length() >= 2 && name.length() <= 4 && FAMILY_NAMES.indexOf(name.charAt(0)) >= 0 && !NOBODY.matcher(name).matches();
  }

  // a field for one person's own name holds one, whatever it looks like; the others hold groups as well
  private static boolean isName(Written written) {
    return written.own() ? isOwnName(written.text()) : isPerson(written.text());
  }

  private record Written(String text, boolean own) {}
}
