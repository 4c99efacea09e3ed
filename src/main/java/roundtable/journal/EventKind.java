package roundtable.journal;

import roundtable.kernel.Labelled;

/** What can happen to a topic, as the timeline names it. */
public enum EventKind implements Labelled {
  REGISTERED("议题登记"),
  SCREENED("议题筛选"),
  DIVERTED("转办"),
  REJECTED("不予受理"),
  POSTPONED("暂缓"),
  RESUMED("恢复办理"),
  STEP_BEGUN("步骤开始"),
  STEP_ENDED("步骤完成"),
  LIMIT_MOVED("时限调整"),
  LIMIT_EXTENDED("延期"),
  LIMIT_PAUSED("暂停计时"),
  LIMIT_RESUMED("恢复计时"),
  STEP_OVERDUE("步骤逾期"),
  URGED("催办"),
  URGE_ANSWERED("答复催办"),
  ORDER_SIGNED("签发督办单"),
  ORDER_ANSWERED("答复督办单"),
  INSPECTED("巡查"),
  NO_PROGRESS("无新进展"),
  VACANCY_SKIPPED("岗位空缺"),
  VISITED("入户走访"),
  OPINIONS_COLLECTED("征求意见"),
  ANALYSED("分析研判"),
  LEVEL_DECIDED("确定解决主体"),
  LEVEL_LIFTED("提请上一级"),
  LIFT_ANSWERED("上报答复"),
  LIFT_UNANSWERED("上报未答复"),
  ROUND_TABLE_CALLED("召集圆桌会"),
  DAY_CHOSEN("选定会期"),
  DAY_DECIDED("会期审批"),
  MEMBERS_APPOINTED("确定参会人员"),
  ROUND_TABLE_PLANNED("拟定议事方案"),
  TALKED_OVER("会前沟通"),
  PRESIDER_DECIDED("确定主持人"),
  MEMBERS_NOTIFIED("会议通知"),
  ROUND_TABLE_HELD("召开圆桌会"),
  QUESTION_ASKED("会上提问"),
  QUESTION_ANSWERED("答疑"),
  MEETING_MOVED("会议改期或取消"),
  RESULT_PUBLISHED("公开协商结果"),
  PROGRESS_FOLLOWED("跟进进度"),
  SUPERVISION_PRESSED("社区督导"),
  LEDGER_CLOSED("台账归档"),
  PLAN_DRAFTED("制定任务计划书"),
  PLAN_CHANGED("变更任务计划书"),
  CONSENT_ANSWERED("征求同意"),
  NOTICE_PUBLISHED("发布公示"),
  NOTICE_CORRECTED("更正公示"),
  NOTICE_VOIDED("公示作废"),
  WINDOW_MOVED("公示期调整"),
  NOTICE_EXPIRED("公示期满"),
  NOTICE_PASSED("公示通过"),
  OBJECTION_RECEIVED("收到异议"),
  OBJECTION_ANSWERED("答复异议"),
  COMMITTEE_APPOINTED("成立监督委员会"),
  PROJECT_STARTED("项目开工"),
  PROGRESS_RECORDED("记录进展"),
  EVIDENCE_ATTACHED("附佐证材料"),
  PROJECT_FINISHED("报告完工"),
  SPONSORED("挂帅督办"),
  CHECKED("监督检查"),
  RECTIFIED("整改"),
  SIGNED_OFF("销号"),
  EVALUATED("效果评议"),
  CLOSED("办结");

  private final String label;

  EventKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
