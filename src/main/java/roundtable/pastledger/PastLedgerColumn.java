package roundtable.pastledger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import roundtable.journal.LedgerColumn;
import roundtable.kernel.Labelled;

/** What can be taken from a past year's ledger, and under which headings it mostly stands there. */
public enum PastLedgerColumn implements Labelled {
  TITLE("议题", LedgerColumn.TITLE, "议题名称", "事项", "问题", "标题", "议题内容"),
  RECEIVED_ON("收到日期", LedgerColumn.RECEIVED_ON, "收集时间", "收集日期", "受理时间", "受理日期", "登记日期", "收到时间"),
  COMMUNITY("社区（村）", LedgerColumn.COMMUNITY, "社区", "村", "社区村", "所属社区"),
  STREET("街道（镇）", LedgerColumn.STREET, "街道", "镇", "街道镇", "所属街道"),
  STATE("状态", LedgerColumn.STATE, "办理情况", "办理状态", "办理结果"),
  CLOSED_ON("办结日期", LedgerColumn.CLOSED_ON, "办结时间", "解决时间", "完成日期", "转办日期"),
  SOURCE("来源", LedgerColumn.SOURCE, "议题来源", "收集渠道"),
  CATEGORY("类型", LedgerColumn.CATEGORY, "类别", "议题类型"),
  LEVEL("解决主体（层级）", LedgerColumn.LEVEL, "层级", "解决主体", "解决层级"),
  REASON("状态说明", LedgerColumn.REASON, "说明", "备注"),
  MEETING_ON("圆桌会日期", LedgerColumn.MEETING_ON, "会议日期", "召开时间", "召开日期", "圆桌会时间"),
  RESOLUTION("协商决议", LedgerColumn.RESOLUTION, "决议", "解决方案", "协商结果"),
  UNIT("承办单位", LedgerColumn.UNIT, "责任单位", "牵头单位"),
  RESPONSIBLE("责任人", LedgerColumn.RESPONSIBLE, "负责人"),
  TARGET_ON("完成期限", LedgerColumn.TARGET_ON, "完成时限", "计划完成日期", "办理期限"),
  SIGNED_OFF_ON("销号日期", LedgerColumn.SIGNED_OFF_ON, "销号时间"),
  VERIFIER("核验人", LedgerColumn.VERIFIER, "验收人"),
  VERY_SATISFIED("很满意", LedgerColumn.VERY_SATISFIED, "非常满意"),
  SATISFIED("满意", LedgerColumn.SATISFIED),
  FAIRLY_SATISFIED("基本满意", LedgerColumn.FAIRLY_SATISFIED),
  DISSATISFIED("不满意", LedgerColumn.DISSATISFIED),
  ORIGINAL_NUMBER("原编号", null, "编号", "议题编号", "台账编号", "台帐编号");

  /** Without these a row cannot be counted. */
  public static final List<PastLedgerColumn> NEEDED = List.of(TITLE, RECEIVED_ON, COMMUNITY);
  private static final String NO_LETTER = "[\\s（）()：:、/*]";
  private final String label;
  private final LedgerColumn column;
  private final List<String> headings;

  PastLedgerColumn(String label, LedgerColumn column, String... headings) {
    this.label = label;
    this.column = column;
    this.headings = Arrays.asList(headings);
  }

  @Override
  public String label() {
    return label;
  }

  /** The ledger's own column; none for the number that it had. */
  Optional<LedgerColumn> column() {
    return Optional.ofNullable(column);
  }

  /** Whether that is what stands above it, whatever the blanks and brackets. */
  boolean isHeaded(String heading) {
    var plain = plain(heading);
    return plain(label).equals(plain) || headings.stream().anyMatch(each -> plain(each).equals(plain));
  }

  private static String plain(String heading) {
    return heading.replaceAll(NO_LETTER, "");
  }
}
