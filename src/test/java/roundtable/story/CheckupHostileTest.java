package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What somebody can send with a checkup that is missing, impossible, twice or not theirs: a sentence, and nothing kept. */
class CheckupHostileTest extends CheckupStory {

  private static final String UNIT = "XH-CYZ-JS-03";
  private static final String OTHER = "js.zhuangan";

  @Test
  @DisplayName("别的社区的、没有的、乱写的治理单元：请从列表中选择")
  void onlyUnitsOfOnesOwnCommunity() {
    for (var unit : List.of("XH-TH-GMYG-01", "XH-NZ-TLSC-99", "铁路四东区", "'; drop table checkup; --", "XH-NZ-TLSC-0%")) {
      assertThat(refusedCheckup(CADRE, sound(unit))).as(unit).isEqualTo("本社区（村）没有这个治理单元，请从列表中选择");
    }
    assertThat(refusedCheckup(CADRE, sound("长".repeat(5000)))).isEqualTo("请从列表中选择治理单元");
    assertThat(refusedCheckup(CADRE, sound(" "))).isEqualTo("请选择治理单元");
  }

  @Test
  @DisplayName("同一单元正在整改：说明是哪一次；两人同时提交只有一次")
  void aUnitIsLookedAtOnceAtATime() {
    var both = List.of(OTHER, "js.shuji").stream().map(person -> CompletableFuture.supplyAsync(() -> {
      try {
        return checkUp(person, faulty(UNIT));
      } catch (RuntimeException refused) {
        return wordsOf(refused);
      }
    })).toList().stream().map(CompletableFuture::join).toList();
    assertThat(both).anyMatch(each -> each.startsWith("TJ-2022-")).anyMatch(each -> each.contains("办完以后再开展下一次") || each.contains("同时在办理"));
    assertThat(count("select count(*) from checkup where unit = ?", UNIT)).isEqualTo(1);
    assertThat(running(UNIT)).isEqualTo(1);
    var checkup = both.stream().filter(each -> each.startsWith("TJ-")).findFirst().orElseThrow();
    assertThat(refusedCheckup(OTHER, sound(UNIT))).contains(checkup, "现在“待整改”");
    assertThat(startForm(OTHER)).doesNotContain(UNIT);
    done(checkup, "rectifyUnit", told("SETTLED"));
    assertThat(refusedCheckup(OTHER, sound(UNIT))).contains("现在“待复核”");
    done(checkup, "reviewUnit", reviewed("PUT_RIGHT"));
    assertThat(checkUp(OTHER, sound(UNIT))).startsWith("TJ-2022-");
  }

  @Test
  @DisplayName("没填的、有问题不说明的、没有问题却有督促事项的、太长的：各有一句话")
  void whatIsMissingOrTooMuchIsNamed() {
    var unit = "XH-CYZ-JS-01";
    var missing = new HashMap<>(sound(unit));
    missing.remove("charges");
    missing.remove("guides");
    assertThat(refusedCheckup(OTHER, missing)).contains("居委会“指导帮助业委会开展工作”", "物业“收费规范、账目公开”");
    assertThat(refusedCheckup(OTHER, sound(unit, "guides", "WONDERFUL"))).contains("格式不对");
    assertThat(refusedCheckup(OTHER, faulty(unit, "propertyRemark", "  "))).isEqualTo("物业有一项“有问题”的，请写明物业的问题");
    assertThat(refusedCheckup(OTHER, faulty(unit, "consults", "FAULTY"))).isEqualTo("居委会有一项“有问题”的，请写明居委会的问题");
    assertThat(refusedCheckup(OTHER, faulty(unit, "decides", "FAULTY"))).isEqualTo("业委会有一项“有问题”的，请写明业委会的问题");
    assertThat(refusedCheckup(OTHER, faulty(unit, "measures", ""))).isEqualTo("有问题的，请填写督促事项和整改期限");
    assertThat(refusedCheckup(OTHER, faulty(unit, "dueOn", null))).isEqualTo("有问题的，请填写督促事项和整改期限");
    assertThat(refusedCheckup(OTHER, sound(unit, "measures", "约谈物业"))).contains("没有一项有问题");
    assertThat(refusedCheckup(OTHER, faulty(unit, "measures", "长".repeat(501)))).isEqualTo("督促事项不超过500字");
    assertThat(refusedCheckup(OTHER, faulty(unit, "propertyRemark", "长".repeat(300_000)))).contains("内容过长");
  }

  @Test
  @DisplayName("整改期限要是还没过的工作日；放假安排没公布的年份填不了")
  void theLastDayIsAWorkingDayAhead() {
    var unit = "XH-CYZ-JS-01";
    assertThat(refusedCheckup(OTHER, faulty(unit, "dueOn", "2022-01-03"))).isEqualTo("整改期限2022年1月3日已经过去，请重新填写");
    assertThat(refusedCheckup(OTHER, faulty(unit, "dueOn", "2022-02-01"))).isEqualTo("整改期限2022年2月1日不是工作日，请填工作日");
    assertThat(refusedCheckup(OTHER, faulty(unit, "dueOn", "2060-02-02"))).contains("2060年的放假安排还没有公布");
    assertThat(refusedCheckup(OTHER, faulty(unit, "dueOn", "下周"))).contains("格式不对");
  }

  @Test
  @DisplayName("没有业委会、没有物业的单元不能说运转正常；都填不适用等于没有检查")
  void whatDoesNotExistCannotWork() {
    var without = "XH-TY-YS-01";
    var cadre = roster.holdersOf("XH-TY-YS.community-cadre", java.time.LocalDate.now(clock)).get(0).login();
    assertThat(refusedCheckup(cadre, sound(without))).isEqualTo("登记的是“友善东区”还没有业委会（楼管会、自治委员会），“及时成立、按期换届”请填“有问题”；"
        + "已经有了的，先请理事会办公室更正治理单元登记");
    var unfounded = with(faulty(without), "established", "FAULTY", "organisationRemark", "还没有成立业委会");
    assertThat(refusedCheckup(cadre, unfounded)).isEqualTo("“友善东区”还没有业委会（楼管会、自治委员会），其余两项不能填“正常”，请填“不适用”或“有问题”");
    var unattended = with(unfounded, "decides", "NOT_APPLICABLE", "discloses", "NOT_APPLICABLE");
    assertThat(refusedCheckup(cadre, unattended)).startsWith("登记的是“友善东区”还没有物业服务，“有人管，保洁保安到位”请填“有问题”");
    var checkup = checkUp(cadre, with(unattended, "attended", "FAULTY", "repairs", "NOT_APPLICABLE", "charges", "NOT_APPLICABLE", "propertyRemark", "没有人管"));
    done(checkup, "rectifyUnit", told("SETTLED"));
    done(checkup, "reviewUnit", reviewed("PUT_RIGHT"));
    assertThat(refusedCheckup(OTHER, sound("XH-CYZ-JS-01", "guides", "NOT_APPLICABLE", "consults", "NOT_APPLICABLE", "responds", "NOT_APPLICABLE")))
        .contains("居委会（村委会）三项都填了“不适用”，等于没有检查");
  }

  private int running(String unit) {
    var numbers = runtime.createProcessInstanceQuery().processDefinitionKey("unit-checkup").list().stream().map(process -> process.getBusinessKey()).toList();
    return (int) jdbc.sql("select id, checked_on from checkup where unit = ?").param(unit)
        .query((row, n) -> "TJ-2022-%05d".formatted(row.getLong(1))).list().stream().filter(numbers::contains).count();
  }
}
