package roundtable.documents;

import java.util.Arrays;
import java.util.Locale;
import roundtable.kernel.Labelled;
import roundtable.kernel.Refusal;

/** The papers that are handed out in Word; each has a template of the factory and may have one of the district's own. */
public enum Paper implements Labelled {
  /** R79: 会议记录，备案登记. */
  MINUTES("会议纪要"),
  /** R76: 议事方案. */
  DELIBERATION_PLAN("议事方案"),
  /** ⑤ 发通知, with the list of members. */
  MEETING_NOTICE("会议通知"),
  /** R80: 任务计划书、时间表、路线图、责任人. */
  TASK_PLAN("任务计划书"),
  /** R82. */
  PUBLICITY("项目公示"),
  /** R46, R99. */
  SUPERVISION_ORDER("督办单"),
  /** R103, R104. */
  EVALUATION("效果评议结果"),
  /** R96; sealed: only for those who may see the referral. */
  REFERRAL_LETTER("移送书");

  private final String label;

  Paper(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** In addresses and file names, such as {@code deliberation-plan}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The paper of that code. */
  public static Paper ofCode(String code) {
    return Arrays.stream(values()).filter(paper -> paper.code().equals(code)).findFirst()
        .orElseThrow(() -> new Refusal("没有这种文书；可以下载的有：" + String.join("、", Arrays.stream(values()).map(Paper::label).toList())));
  }
}
