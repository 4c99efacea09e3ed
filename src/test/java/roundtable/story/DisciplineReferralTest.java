package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.discipline.Receipt;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;
import roundtable.ledger.Moment;
import roundtable.ledger.Timeline;
import roundtable.rules.RuleTable;
import roundtable.rules.TableStore;

/** {@code discipline-referral.bpmn}: 及时移送至区纪委区监委，依规依纪做好调查处置工作. */
class DisciplineReferralTest extends Referrals {

  @Autowired private FormService forms;
  @Autowired private TableStore tables;
  @Autowired private Timeline timeline;

  @AfterEach
  void nobodyStaysInTwoPlaces() {
    jdbc.sql("delete from holding where held_from = date '2022-01-02'").update();
  }

  @Test
  @DisplayName("从提请、确认、封存、签收、处置到回执：每一步记入移送自己的经过，议题的时间线一条不多")
  void aReferralGoesItsWholeWayAndLeavesNoTraceInTheTopic() {
    var before = journal.timeline(topic).size();
    var number = propose();
    assertThat(sealedTasks()).containsExactly("confirmReferral");
    assertThat(form(SECRETARY_GENERAL, "confirmReferral")).contains("楼道照明", FACTS, "久拖不决", "铁路四村社区", "未达到移送情形");
    complete(SECRETARY_GENERAL, sealed("confirmReferral"), Map.of("decision", "CONFIRM", "reason", "情况属实"));
    assertThat(sealed("acknowledgeReferral").getDueDate()).isEqualTo(at("2022-01-11T23:59:59+08:00"));
    assertThat(form(COMMISSION, "acknowledgeReferral")).contains("案卷封印", receipts.seal(number), "议题登记");
    complete(COMMISSION, sealed("acknowledgeReferral"), Map.of("decision", "ACCEPT"));
    assertThat(receipts.receipts(SECRETARIAT)).contains(new Receipt(number, topic.value(), "已签收", "2022年1月11日"));
    complete(COLLEAGUE, sealed("recordDisposition"), Map.of("result", "EDUCATED", "finding", "推诿属实", "measures", "批评教育一人"));
    assertThat(form(SECRETARIAT, "takeReceipt")).contains("已办结").doesNotContain("推诿", "批评教育", FACTS, "楼道照明");
    assertThat(refusedTo(SECRETARIAT, "takeReceipt", Map.of())).isEqualTo("请写明查收情况");
    complete(SECRETARIAT, sealed("takeReceipt"), Map.of("note", "已归档"));
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("discipline-referral")
        .processInstanceBusinessKey(topic.value()).count()).isZero();
    assertThat(receipts.caseFile(number, COMMISSION).toString()).contains("推诿属实", "批评教育一人", "情况属实");
    assertThat(receipts.fault(number)).isEmpty();
    assertThat(journal.timeline(topic)).hasSize(before);
  }

  @Test
  @DisplayName("变量里只有移送编号和走向；任务名只有编号，没有描述")
  void neitherVariablesNorNamesTellAnything() {
    var number = referred();
    complete(COMMISSION, sealed("acknowledgeReferral"), Map.of("decision", "ACCEPT"));
    var task = sealed("recordDisposition");
    assertThat(runtime.getVariables(task.getExecutionId())).isEqualTo(Map.of("referralNumber", number, "outcome", "ACCEPT"));
    assertThat(task.getName()).isEqualTo("调查处置：" + number);
    assertThat(task.getDescription()).isNull();
  }

  @Test
  @DisplayName("督办单、答复、无新进展和延期：系统照数判断，涉及的单位是督办单点名的单位，都封进案卷")
  void whatTheSupervisorsHaveOnRecordIsCountedAndFrozen() {
    supervised("XH-ZJJ", "2022-01-10", "2022-01-12", "第一份");
    supervised("XH-ZJJ", "2022-01-11", null, "第二份");
    clock.set("2022-01-14T09:00:00+08:00");
    var number = propose();
    assertThat(count("select count(*) from referral_unit where referral = ? and unit = 'XH-ZJJ'", number)).isEqualTo(1);
    assertThat(count("select count(*) from referral_unit where referral = ?", number)).isEqualTo(1);
    assertThat(form(SECRETARY_GENERAL, "confirmReferral")).contains("系统判断", "敷衍应付", "区住建局");
    complete(SECRETARY_GENERAL, sealed("confirmReferral"), Map.of("decision", "CONFIRM"));
    var bundle = receipts.caseFile(number, COMMISSION).toString();
    assertThat(bundle).contains("第一份", "第二份", "协调对接中", "延期3个工作日", "原定期限2022-01-11");
    assertThat(receipts.fault(number)).isEmpty();
    assertThat(jdbc.sql("select ruling from referral where number = ?").param(number).query(String.class).single()).isEqualTo("PERFUNCTORY");
  }

  @Test
  @DisplayName("督办期限已过十个工作日而未答复：久拖不决")
  void anOrderThatNobodyAnswersIsProcrastination() {
    supervised("XH-ZJJ", "2022-01-05", null, "唯一一份");
    clock.set("2022-01-19T09:00:00+08:00");
    var number = propose();
    assertThat(jdbc.sql("select ruling from referral where number = ?").param(number).query(String.class).single()).isEqualTo("PROCRASTINATION");
  }

  @Test
  @DisplayName("不予移送须写明理由；提请人不能自己确认")
  void aSecondPersonMayDeclineWithAReason() {
    jdbc.sql("insert into holding (post, person, capacity, held_from) values ('XH-LSH.secretary-general', ?, 'DEPUTY', date '2022-01-02')")
        .param(SUPERVISOR).update();
    propose();
    assertThat(refusedTo(SECRETARY_GENERAL, "confirmReferral", Map.of())).isEqualTo("请选择移送或者不予移送");
    assertThat(refusedTo(SECRETARY_GENERAL, "confirmReferral", Map.of("decision", "DECLINE"))).isEqualTo("不予移送的，请写明理由");
    memberships.synchronize();
    assertThat(refusedTo(SUPERVISOR, "confirmReferral", Map.of("decision", "CONFIRM"))).contains("提请人以外的人确认");
    complete(SECRETARY_GENERAL, sealed("confirmReferral"), Map.of("decision", "DECLINE", "reason", "已在整改"));
    assertThat(state()).isEqualTo("DECLINED");
    assertThat(sealedTasks()).isEmpty();
  }

  @Test
  @DisplayName("纪委监委退回须写明理由，回到秘书长再看；再次移送另封一版案卷")
  void whatTheCommissionSendsBackIsLookedAtAgain() {
    var number = referred();
    assertThat(refusedTo(COMMISSION, "acknowledgeReferral", Map.of("decision", "RETURN"))).isEqualTo("退回的，请写明理由");
    complete(COMMISSION, sealed("acknowledgeReferral"), Map.of("decision", "RETURN", "returnReason", "事实不清，请补充"));
    assertThat(sealedTasks()).containsExactly("confirmReferral");
    assertThat(form(SECRETARY_GENERAL, "confirmReferral")).contains("事实不清，请补充");
    complete(SECRETARY_GENERAL, sealed("confirmReferral"), Map.of("decision", "CONFIRM", "reason", "已补充"));
    assertThat(count("select count(*) from referral_bundle where referral = ?", number)).isEqualTo(2);
    assertThat(receipts.fault(number)).isEmpty();
    assertThat(sealedTasks()).containsExactly("acknowledgeReferral");
  }

  @Test
  @DisplayName("签收逾期：提醒理事会办公室催请，只见编号和期限；签收之后催请自行撤销")
  void anOverdueReceiptAlarmsTheSecretariat() {
    var number = referred();
    itIs(topic, "2022-01-11T23:59:59+08:00");
    assertThat(sealedTasks()).containsExactly("acknowledgeReferral");
    itIs(topic, "2022-01-12T00:00:00+08:00");
    assertThat(sealedTasks()).containsExactly("acknowledgeReferral", "urgeReceipt");
    assertThat(form(SECRETARIAT, "urgeReceipt")).contains(number, "2022年1月11日").doesNotContain(FACTS, "楼道照明", "久拖");
    assertThat(refusedTo(SECRETARIAT, "urgeReceipt", Map.of())).isEqualTo("请写明如何催请");
    complete(SECRETARIAT, sealed("urgeReceipt"), Map.of("note", "已电话联系"));
    assertThat(sealedTasks()).containsExactly("acknowledgeReferral");
    complete(COMMISSION, sealed("acknowledgeReferral"), Map.of("decision", "ACCEPT"));
    assertThat(sealedTasks()).containsExactly("recordDisposition");
  }

  @Test
  @DisplayName("催请未办而纪委监委已签收：催请不留下")
  void aReminderThatIsNoLongerNeededGoes() {
    referred();
    itIs(topic, "2022-01-12T00:00:00+08:00");
    complete(COMMISSION, sealed("acknowledgeReferral"), Map.of("decision", "ACCEPT"));
    assertThat(sealedTasks()).containsExactly("recordDisposition");
  }

  @Test
  @DisplayName("自行提起：只有纪委监委承办人；议题、单位由服务器核对；不能退回")
  void theCommissionTakesUpACaseByItself() {
    var wanted = Map.<String, Object>of("topicNumber", topic.value(), "unitName", "南站街道", "ground", "PERFUNCTORY",
        "facts", "群众反映推诿");
    assertThat(catchThrowable(() -> takeUp("tlsc.shuji", wanted))).isNotNull();
    assertThat(catchThrowable(() -> takeUp(SECRETARIAT, wanted))).isNotNull();
    assertThat(wordsOf(catchThrowable(() -> takeUp(COMMISSION, with(wanted, "topicNumber", "YT-2022-99999"))))).contains("YT-2022-99999");
    assertThat(wordsOf(catchThrowable(() -> takeUp(COMMISSION, with(wanted, "topicNumber", "' or 1=1"))))).contains("议题编号");
    assertThat(wordsOf(catchThrowable(() -> takeUp(COMMISSION, with(wanted, "unitName", "不存在的单位"))))).contains("没有名称为");
    assertThat(wordsOf(catchThrowable(() -> takeUp(COMMISSION, Map.of())))).contains("请填写议题编号", "请填写涉及单位", "请选择情形");
    assertThat(count("select count(*) from referral where topic = ?", topic.value())).isZero();
    takeUp(COMMISSION, wanted);
    assertThat(sealedTasks()).containsExactly("acknowledgeReferral");
    assertThat(refusedTo(COMMISSION, "acknowledgeReferral", Map.of("decision", "RETURN", "returnReason", "x"))).contains("自行提起");
    complete(COMMISSION, sealed("acknowledgeReferral"), Map.of("decision", "ACCEPT"));
  }

  @Test
  @DisplayName("已有移送时再提请：并入在办的一件，提请人无从得知")
  void anotherProposalIsAddedToTheOneThatIsOpen() {
    var number = referred();
    assertThat(propose()).isEqualTo(number);
    assertThat(count("select count(*) from referral_event where referral = ? and kind = 'PROPOSED'", number)).isEqualTo(2);
    assertThat(sealedTasks()).containsExactly("acknowledgeReferral");
  }

  @Test
  @DisplayName("两人同时提请同一议题：一件移送，两次提请都在其中")
  void twoWhoProposeAtOnceLeaveOneReferral() throws Exception {
    var results = atOnce(Stream.of("一", "二").<Callable<String>>map(n -> this::propose).toList());
    assertThat(results.stream().map(DisciplineReferralTest::answer)).doesNotContain("refused");
    assertThat(count("select count(*) from referral where topic = ?", topic.value())).isEqualTo(1);
    assertThat(count("select count(*) from referral_event where referral = ?", number())).isEqualTo(2);
    assertThat(sealedTasks()).containsExactly("confirmReferral");
  }

  @Test
  @DisplayName("案卷被改动、抽走、添加，经过被改动：核验说出是哪一项")
  void whateverIsTamperedWithIsFound() {
    var number = referred();
    assertThat(receipts.fault(number)).isEmpty();
    tampered("update referral_item set content = content || '。' where referral = ? and seq = 3",
        "update referral_item set content = substring(content, 1, length(content) - 1) where referral = ? and seq = 3", number, "第1版第3项");
    tampered("update referral_bundle set items = items - 1 where referral = ?",
        "update referral_bundle set items = items + 1 where referral = ?", number, "封印");
    tampered("update referral_event set detail = detail || '。' where referral = ? and seq = 1",
        "update referral_event set detail = substring(detail, 1, length(detail) - 1) where referral = ? and seq = 1", number, "经过第1条");
    jdbc.sql("delete from referral_item where referral = ? and seq = (select max(seq) from referral_item where referral = ?)")
        .params(number, number).update();
    assertThat(receipts.fault(number)).hasValueSatisfying(fault -> assertThat(fault).contains("封印"));
    assertThat(receipts.fault("YS-1999-00001")).isPresent();
  }

  @Test
  @DisplayName("两人同时确认：一人办成，只记一次")
  void twoWhoConfirmAtOnceLeaveOneDecision() throws Exception {
    propose();
    var task = sealed("confirmReferral");
    jdbc.sql("insert into holding (post, person, capacity, held_from) values ('XH-LSH.secretary-general', 'lsh.zhuanzhi02', 'DEPUTY', date '2022-01-02')").update();
    memberships.synchronize();
    var results = atOnce(Stream.of(SECRETARY_GENERAL, "lsh.zhuanzhi02").<Callable<String>>map(person -> () -> {
      complete(person, task, Map.of("decision", "CONFIRM"));
      return "done";
    }).toList());
    assertThat(results.stream().map(DisciplineReferralTest::answer)).containsExactlyInAnyOrder("done", "refused");
    assertThat(count("select count(*) from referral_event where referral = ? and kind = 'CONFIRMED'", number())).isEqualTo(1);
    assertThat(sealedTasks()).containsExactly("acknowledgeReferral");
  }

  @Test
  @DisplayName("回避：在涉及单位任职的纪检干部看不到、签收不了、办不了，也查不到")
  void whoeverStandsInTheUnitConcernedIsKeptAway() {
    stands(COLLEAGUE, "XH-NZ-TLSC.residents-council");
    var number = referred();
    var task = sealed("acknowledgeReferral");
    assertThat(as(COMMISSION, () -> tasks.createTaskQuery().taskId(task.getId()).count())).isEqualTo(1);
    assertThat(as(COLLEAGUE, () -> tasks.createTaskQuery().taskId(task.getId()).count())).isZero();
    assertThat(as(COLLEAGUE, () -> tasks.createTaskQuery().taskCandidateGroup("XH-JW.discipline-commission").list()))
        .noneMatch(seen -> seen.getId().equals(task.getId()));
    assertThatThrownBy(() -> complete(COLLEAGUE, task, Map.of("decision", "ACCEPT"))).isNotNull();
    assertThatThrownBy(() -> as(COLLEAGUE, () -> forms.getDeployedTaskForm(task.getId()))).isNotNull();
    assertThat(receipts.receipts(COLLEAGUE)).noneMatch(receipt -> receipt.number().equals(number));
    assertThatThrownBy(() -> receipts.caseFile(number, COLLEAGUE)).isInstanceOf(AccessRefusal.class);
    assertThat(state()).isEqualTo("REFERRED");
    assertThat(wordsOf(catchThrowable(() -> takeUp(COLLEAGUE, Map.of("topicNumber", topic.value(), "unitName", "铁路四村社区",
        "ground", "PERFUNCTORY", "facts", "x"))))).contains("应当回避");
  }

  @Test
  @DisplayName("纪委监委的人都应当回避：由秘书长承办，记入移送的经过，不进议题时间线")
  void whenNobodyOfTheCommissionMayTheSecretaryGeneralDoes() {
    stands(COMMISSION, "XH-NZ-TLSC.residents-council");
    stands(COLLEAGUE, "XH-NZ-TLSC.supervision-committee");
    var number = referred();
    assertThat(postOf(sealed("acknowledgeReferral"))).isEqualTo("XH-LSH.secretary-general");
    assertThat(count("select count(*) from referral_event where referral = ? and kind = 'VACANCY_SKIPPED'", number)).isEqualTo(1);
  }

  @Test
  @DisplayName("年份安排未公布：签收期限待国务院通知，不自行逾期；公布后补上")
  void anUnknownYearIsNotOverdueByItself() {
    clock.set("2030-06-03T09:00:00+08:00");
    var number = referred();
    assertThat(sealed("acknowledgeReferral").getDueDate()).isNull();
    assertThat(form(COMMISSION, "acknowledgeReferral")).contains("待国务院通知");
    itIs(topic, "2030-12-31T09:00:00+08:00");
    assertThat(sealedTasks()).containsExactly("acknowledgeReferral");
    clock.set("2030-06-04T09:00:00+08:00");
    publishYear();
    assertThat(sealed("acknowledgeReferral").getDueDate()).isEqualTo(at("2030-06-10T23:59:59+08:00"));
    assertThat(count("select count(*) from referral_event where referral = ? and kind = 'LIMIT_MOVED'", number)).isEqualTo(1);
    itIs(topic, "2030-06-11T00:00:00+08:00");
    assertThat(sealedTasks()).containsExactly("acknowledgeReferral", "urgeReceipt");
  }

  @Test
  @DisplayName("规则允许公开存在时，时间线只多一句“本议题有移送事项”；否则一字不提")
  void theTimelineTellsNoMoreThanTheRulesAllow() {
    referred();
    assertThat(timeline.of(topic).toString()).doesNotContain("移送");
    var factory = tables.xml(RuleTable.REFERRAL_CRITERIA, 1);
    publish(factory.replace("\"NOTHING\"</text></outputEntry>", "\"EXISTENCE\"</text></outputEntry>"));
    topic = raise("tlsc.zhuangan", Answers.intake("楼道粉刷"));
    propose();
    assertThat(timeline.of(topic).toString()).doesNotContain("移送");
    complete(SECRETARY_GENERAL, sealed("confirmReferral"), Map.of("decision", "CONFIRM"));
    assertThat(timeline.of(topic).get(0)).isEqualTo(new Moment("", "移送", "本议题有移送事项", "", "", ""));
    assertThat(timeline.of(topic).subList(1, timeline.of(topic).size()).toString()).doesNotContain("移送");
    publish(factory);
  }

  @Test
  @DisplayName("夹带变量、过长、带标记的内容：退回一句中文，或者原样作为文字显示")
  void hostileAnswersChangeNothing() {
    propose();
    assertThat(refusedTo(SECRETARY_GENERAL, "confirmReferral", Map.of("decision", "CONFIRM", "referralNumber", "YS-2022-00001")))
        .contains("不允许填写的项“referralNumber”");
    assertThat(refusedTo(SECRETARY_GENERAL, "confirmReferral", Map.of("decision", "DECLINE", "reason", "长".repeat(1001)))).contains("1000字");
    complete(SECRETARY_GENERAL, sealed("confirmReferral"), Map.of("decision", "CONFIRM"));
    complete(COMMISSION, sealed("acknowledgeReferral"), Map.of("decision", "RETURN", "returnReason", "<script>alert(1)</script> {{x}}"));
    assertThat(form(SECRETARY_GENERAL, "confirmReferral")).doesNotContain("<script>", "{{x}}");
    as(SUPERVISOR, () -> {
      assertThat(wordsOf(catchThrowable(() -> flow.propose(topic, clock(), null, FACTS, new Official(SUPERVISOR, ""))))).contains("移送情形");
      return null;
    });
  }

  // ———

  private String form(String person, String name) {
    return as(person, () -> new String(forms.getDeployedTaskForm(sealed(name).getId()).readAllBytes(), StandardCharsets.UTF_8))
        .replace("&#45;", "-");
  }

  private void takeUp(String person, Map<String, Object> answers) {
    as(person, () -> {
      var model = repository.createProcessDefinitionQuery().processDefinitionKey("discipline-referral").latestVersion().singleResult();
      assertThat(model).as("hidden from others").isNotNull();
      return runtime.startProcessInstanceById(model.getId(), answers);
    });
  }

  /** An order of the supervisors to a unit, as their desk keeps it. */
  private void supervised(String unit, String dueOn, String answeredOn, String problem) {
    var number = "%s-%s".formatted(topic, dueOn);
    jdbc.sql("update step_clock set added_days = 3 where id = ?").param(clock()).update();
    jdbc.sql("""
            insert into supervision_order (number, topic, clock_id, problem, signed_at, signed_by, signed_post)
            values (?, ?, ?, ?, ?, ?, 'XH-NZ.street-clerk')""")
        .params(number, topic.value(), clock(), problem, OffsetDateTime.parse("2022-01-04T10:00:00+08:00"), SUPERVISOR).update();
    jdbc.sql("""
            insert into order_party (order_number, topic, name, unit, assignment, due_on, answer, finished, answered_at, answered_by, version)
            values (?, ?, '承办方', ?, '落实整改', ?, ?, ?, ?, ?, 1)""")
        .params(number, topic.value(), unit, LocalDate.parse(dueOn), answeredOn == null ? null : "协调对接中",
            answeredOn == null ? null : false, answeredOn == null ? null : OffsetDateTime.parse(answeredOn + "T10:00:00+08:00"),
            answeredOn == null ? null : "zjj.lianluo")
        .update();
  }

  private void stands(String person, String post) {
    jdbc.sql("insert into holding (post, person, capacity, held_from) values (?, ?, 'DEPUTY', date '2022-01-02')")
        .params(post, person).update();
  }

  private void tampered(String act, String undo, String number, String found) {
    jdbc.sql(act).param(number).update();
    assertThat(receipts.fault(number)).hasValueSatisfying(fault -> assertThat(fault).contains(found));
    jdbc.sql(undo).param(number).update();
    assertThat(receipts.fault(number)).isEmpty();
  }

  private void publish(String xml) {
    tables.publish(RuleTable.REFERRAL_CRITERIA, xml, clock.instant(), new Official("zhengce01", "XH-LSH.policy-officer"), "测试");
  }

  private void publishYear() {
    var version = count("select max(version) from rule_version where table_id = 'working-calendar'");
    tables.publish(RuleTable.WORKING_CALENDAR, Schedules.with(tables.xml(RuleTable.WORKING_CALENDAR, version), "2030-01-01", "OFF"),
        clock.instant(), new Official("zhengce01", "XH-LSH.policy-officer"), "测试");
  }

  private static <T> List<Future<T>> atOnce(List<Callable<T>> acts) throws Exception {
    var threads = Executors.newFixedThreadPool(acts.size());
    try {
      return threads.invokeAll(acts);
    } finally {
      threads.shutdown();
    }
  }

  private static String answer(Future<String> result) {
    try {
      return result.get();
    } catch (Exception failed) {
      return "refused";
    }
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }
}
