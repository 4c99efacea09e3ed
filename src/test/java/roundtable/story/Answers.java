package roundtable.story;

import static roundtable.story.Story.rows;
import static roundtable.story.Story.with;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What people ordinarily fill in; a story changes what it is about. Invented people. */
final class Answers {

  private Answers() {}

  static Map<String, Object> intake(String title) {
    return Map.of("title", title, "content", "房龄长，老人上下楼不便，居民多次反映", "place", "中山村小区4栋",
        "source", "WALK_IN", "proposerName", "江小北", "proposerContact", "0791-80000000");
  }

  static Map<String, Object> screening() {
    return Map.of("affair", "PUBLIC_AFFAIR", "field", "OLD_ESTATE_RENEWAL", "category", "RESIDENT_CARE",
        "direction", "NEEDS_SUPERIORS", "ready", "true");
  }

  static Map<String, Object> visits() {
    return Map.of("visits", rows("""
        [{"household": "4栋4单元301", "visitedOn": "2022-01-04", "visitor": "洪小南", "finding": "愿意出资"},
         {"household": "4栋4单元101", "visitedOn": "2022-01-04", "visitor": "洪小南", "finding": "担心采光"}]"""));
  }

  static Map<String, Object> opinions() {
    return Map.of("proposal", "分单元推进，成熟一个装一个", "ways", "微信群、楼栋会", "voices", rows("""
        [{"speaker": "4栋4单元居民代表", "stance": "SUPPORT", "content": "尽快开工"},
         {"speaker": "4栋1单元居民代表", "stance": "OPPOSE", "content": "要保证采光"}]"""));
  }

  static Map<String, Object> analysis() {
    return Map.of("nature", "老旧小区改造", "content", "加装电梯", "impact", "方便老人出行", "scope", "4栋4单元12户",
        "feasibility", "FEASIBLE", "legalBasis", "既有住宅加装电梯有关规定", "communityCanSolve", "false",
        "districtNeeded", "false", "crossStreet", "false");
  }

  static Map<String, Object> accepted() {
    return Map.of("decision", "ACCEPT", "reason", "由本级牵头，一周内到现场协调");
  }

  static Map<String, Object> selection(String day) {
    return Map.of("meetingOn", day, "dayReason", "居民要求尽快再议", "sharingReason", "两件事都急");
  }

  static Map<String, Object> dayProposal(String day) {
    return Map.of("meetingOn", day, "dayReason", "居民要求尽快再议");
  }

  static Map<String, Object> dayConsent() {
    return Map.of("dayConsented", "true");
  }

  static Map<String, Object> members(String leader) {
    return Map.of("participants", participants(leader));
  }

  static Map<String, Object> plan(String meetingAt) {
    return Map.of("meetingAt", meetingAt, "meetingPlace", "社区办公室", "agenda", "说明、发言、小结、决议",
        "requirements", "提前到会，手机静音");
  }

  static Map<String, Object> noTalk() {
    return Map.of();
  }

  static Map<String, Object> talk(String day) {
    return Map.of("talkedWith", "挂点区领导", "talkedOn", day, "talkResult", "同意到会");
  }

  static Map<String, Object> notice() {
    return Map.of("noticeWays", "电话、居民微信群");
  }

  static Map<String, Object> resultPublication(String day) {
    return Map.of("publishedOn", day, "publishedIn", "社区公示栏、居民微信群");
  }

  static Map<String, Object> followUp() {
    return Map.of("followed", "到现场看了两次，正在安装第2个单元");
  }

  static Map<String, Object> pressing() {
    return Map.of("pressed", "施工单位", "demand", "月底前完成调试");
  }

  static Map<String, Object> ledgerClose() {
    return Map.of("filedAt", "社区档案柜");
  }

  static String participants(String leader) {
    return leader + "，章小东，街道\n社区（村）“两委”干部，方小西，社区\n" + IntStream.rangeClosed(1, 14)
        .mapToObj(i -> "居民代表，居民" + i + "，4栋").collect(Collectors.joining("\n"));
  }

  static Map<String, Object> presiding() {
    return Map.of("presiding", "IN_PERSON");
  }

  static Map<String, Object> meeting(String heldAt) {
    return Map.of("heldAt", heldAt, "agendaItems", rows("""
            ["EXPLAINED", "PRESENTED", "DISCUSSED", "SUMMED_UP", "RESOLVED"]"""),
        "minutes", "逐项讨论，一致同意", "result", "AGREED", "resolution", "先解决问题，成熟一个装一个",
        "responsible", "社区党组织书记", "dueOn", after(heldAt), "means", "居民自筹41万元");
  }

  /** The Mid-Autumn Festival of 2022, or the day of a later meeting. */
  private static String after(String heldAt) {
    return Stream.of("2022-09-10", heldAt.substring(0, 10)).max(Comparator.naturalOrder()).orElseThrow();
  }

  static Map<String, Object> notAgreed(String heldAt, String outcome) {
    return with(meeting(heldAt), "result", outcome, "nextStep", "补充材料后再议");
  }

  static Map<String, Object> taskPlan(String undertakingUnit) {
    return Map.ofEntries(Map.entry("planOwner", "方小西"), Map.entry("planText", "为中山村小区4栋加装电梯，分单元实施"),
        Map.entry("timetable", "3月开工，中秋节前完工"), Map.entry("roadmap", "签字、筹资、签约、施工、验收"),
        Map.entry("responsiblePerson", "方小西"), Map.entry("undertakingUnit", undertakingUnit),
        Map.entry("targetDate", "2022-09-10"), Map.entry("amount", 410000), Map.entry("funding", "居民自筹41万元"),
        Map.entry("units", "4栋4单元\n2栋5单元"), Map.entry("consentUnits", "区住建局"),
        Map.entry("stakeholders", "4栋1单元低层住户"));
  }

  static Map<String, Object> agreed() {
    return Map.of("agreed", "true");
  }

  static Map<String, Object> publication() {
    return Map.of("places", "社区公示栏、楼栋口、微信群");
  }

  static Map<String, Object> committee() {
    return Map.of("communityMembers", "方小西", "stakeholderMembers", "江小北、居民1", "handlerMembers", "梁小工");
  }

  static Map<String, Object> start(String startedOn) {
    return Map.of("approvals", "规划、质监手续已办", "contractNumber", "DT-2022-01", "contractor", "某电梯工程公司",
        "startedOn", startedOn, "contributions", rows("""
            [{"contributor": "4栋4单元12户", "kind": "MONEY", "item": "自筹", "amount": 410000.00}]"""));
  }

  static Map<String, Object> progress(String doneUnits, boolean finished) {
    return Map.of("content", "完成：" + doneUnits, "doneUnits", doneUnits, "evidence", "照片1",
        "finished", Boolean.toString(finished));
  }

  static Map<String, Object> check() {
    return Map.of("checker", "江小北", "progressFinding", "全部装好", "qualityFinding", "运行平稳",
        "deadlineFinding", "按期", "passed", "true", "bulletin", "公示栏、微信群");
  }

  static Map<String, Object> signOff() {
    return Map.of("verifier", "江小北", "remark", "现场核验无误");
  }

  static Map<String, Object> evaluation() {
    return Map.of("plannedTogether", "居民提出并签字", "builtTogether", "居民自筹资金", "sharedTogether", "12户受益",
        "assessedTogether", "楼栋会评议", "verySatisfied", 10, "satisfied", 2, "fairlySatisfied", 0, "dissatisfied", 0,
        "publishedIn", "社区公示栏");
  }
}
