package roundtable.web;

import static java.util.stream.Collectors.joining;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import roundtable.ledger.LeaderAttendance;
import roundtable.ledger.MemberDuty;
import roundtable.ledger.MemberQuotas;
import roundtable.ledger.MonthlyDuty;
import roundtable.ledger.QuotaLine;
import roundtable.organisation.MemberKind;
import roundtable.web.DutySheet.Table;

/** 部门负责人、企业和行业圆桌会、履职指标 in words. */
@Component
class QuotaSheets {

  private final MonthlyDuty duty;
  private final MemberQuotas quotas;

  QuotaSheets(MonthlyDuty duty, MemberQuotas quotas) {
    this.duty = duty;
    this.quotas = quotas;
  }

  List<Table> month(YearMonth month, Optional<String> street) {
    var tables = new ArrayList<>(List.of(heads(duty.departmentHeads(month, street)), meetings(month, street)));
    tables.addAll(quotas(quotas.members(month, street), quotas.quotas(month), "本月", street.isPresent()));
    return tables;
  }

  List<Table> year(int year, Optional<String> street) {
    return quotas(quotas.members(year, street), quotas.quotas(year), "本年", street.isPresent());
  }

  private static Table heads(List<LeaderAttendance> heads) {
    return new Table("部门负责人参加情况", "受邀场次是参会名单上有该部门席位的圆桌会；每月至少参加一次即为已参加；本人以席位上的姓名为准",
        List.of("岗位", "姓名", "情况", "受邀场次", "本人到会", "他人代为", "缺席有说明", "缺席无说明"),
        heads.stream().map(each -> List.<Object>of(each.title(), each.people().isEmpty() ? "空缺" : String.join("、", each.people()),
            each.held() == 0 ? "本月没有受邀" : each.state().label(), each.held(), each.attended(), each.represented(),
            each.explained(), each.missed())).toList());
  }

  private Table meetings(YearMonth month, Optional<String> street) {
    return new Table("企业、行业圆桌会", "由职能部门组织，单独统计，不算社区（村）当月的圆桌会",
        List.of("种类", "组织单位", "街道（镇）", "社区（村）", "场次", "形成决议", "到会人次"),
        duty.departmentMeetings(month, street).stream().map(each -> List.<Object>of(each.kind().label(), each.convenor(),
            each.street(), each.community(), each.held(), each.agreed(), each.present())).toList());
  }

  // names are for the street's own eyes, as everywhere
  private static List<Table> quotas(List<MemberDuty> members, Map<MemberKind, Integer> quotas, String when, boolean named) {
    var lines = new Table("履职指标（%s）".formatted(when), "指标见《履职指标》；只计参加联系点社区（村）的圆桌会：" + quotas.entrySet().stream()
        .map(quota -> "%s%d次".formatted(quota.getKey().label(), quota.getValue())).collect(joining("，")),
        List.of("类别", "指标（次）", "人数", "达到指标", "未达到", "参加人次"),
        MemberQuotas.lines(members, quotas).stream().map(QuotaSheets::row).toList());
    var each = new Table("联系点人员参加情况（%s）".formatted(when), "每人1个社区（村）作为联系点；期间换过的，合计次数，列最后一个",
        List.of("类别", "姓名", "单位", "联系点", "参加次数", "指标（次）", "还差"), members.stream().map(member -> List.<Object>of(
            member.kind().label(), member.name(), member.workUnit(), member.community(), member.attended(), quotas.get(member.kind()),
            Math.max(0, quotas.get(member.kind()) - member.attended()))).toList());
    return named ? List.of(lines, each) : List.of(lines);
  }

  private static List<Object> row(QuotaLine line) {
    return List.of(line.kind().label(), line.quota(), line.people(), line.fulfilled(), line.people() - line.fulfilled(), line.attended());
  }
}
