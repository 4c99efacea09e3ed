package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.Official;
import roundtable.ledger.Moment;
import roundtable.rules.RuleTable;

/** Who is kept away from a referral, what happens when two act at once, and that tampering shows. */
class ReferralTrustTest extends CommissionCase {

  @Test
  @DisplayName("已有移送时再提请：并入在办的一件，提请人无从得知")
  void anotherProposalIsAddedToTheOneThatIsOpen() {
    var number = referred();
    assertThat(propose()).isEqualTo(number);
    assertThat(count("select count(*) from referral_event where referral = ? and kind = 'PROPOSED'", number)).isEqualTo(2);
    assertThat(sealedTasks()).containsExactly("acknowledgeReferral");
  }

  @Test
  @DisplayName("同事已经签收的任务：再签收的读到是谁签收的")
  void whoeverClaimsSecondReadsWhoWasFirst() {
    referred();
    var task = sealed("acknowledgeReferral");
    as(COMMISSION, () -> claim(task, COMMISSION));
    assertThat(wordsOf(catchThrowable(() -> as(COLLEAGUE, () -> claim(task, COLLEAGUE))))).contains("已由", "签收", "退回");
  }

  private Void claim(Task task, String person) {
    tasks.claim(task.getId(), person);
    return null;
  }

  @Test
  @DisplayName("两人同时提请同一议题：一件移送，两次提请都在其中")
  void twoWhoProposeAtOnceLeaveOneReferral() throws Exception {
    var results = atOnce(Stream.of("一", "二").<Callable<String>>map(n -> this::propose).toList());
    assertThat(results.stream().map(CommissionCase::answer)).doesNotContain("refused");
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
    assertThat(results.stream().map(CommissionCase::answer)).containsExactlyInAnyOrder("done", "refused");
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
}
