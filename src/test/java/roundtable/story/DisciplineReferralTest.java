package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.discipline.Receipt;

/** {@code discipline-referral.bpmn}: 及时移送至区纪委区监委，依规依纪做好调查处置工作. */
class DisciplineReferralTest extends CommissionCase {

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
    assertThat(wordsOf(catchThrowable(() -> takeUp(COMMISSION, wanted)))).as("同一单位、同一议题").contains("正在办理", "不必另行提起");
    assertThat(count("select count(*) from referral where topic = ?", topic.value())).isEqualTo(1);
    assertThat(wordsOf(catchThrowable(() -> letters.letter(number(), COMMISSION)))).contains("自行提起", "没有移送书");
    complete(COMMISSION, sealed("acknowledgeReferral"), Map.of("decision", "ACCEPT"));
  }
}
