package roundtable.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the factory's templates anew: run it after a change here; {@code FactoryTemplatesTest} tells when that was forgotten. */
final class FactoryTemplates {

  private static final int[] KEY_AND_VALUE = {2, 7};

  private FactoryTemplates() {}

  public static void main(String[] folder) throws IOException {
    for (var paper : Paper.values()) {
      Files.write(Path.of(folder.length == 0 ? "src/main/resources/documents" : folder[0], paper.code() + ".docx"), of(paper));
    }
  }

  static byte[] of(Paper paper) {
    return (switch (paper) {
      case MINUTES -> minutes();
      case DELIBERATION_PLAN -> deliberationPlan();
      case MEETING_NOTICE -> meetingNotice();
      case TASK_PLAN -> taskPlan();
      case PUBLICITY -> notice();
      case SUPERVISION_ORDER -> order();
      case EVALUATION -> evaluation();
      case REFERRAL_LETTER -> letter();
    }).docx();
  }

  private static PaperDraft minutes() {
    return new PaperDraft("幸福圆桌会会议纪要").number("备案编号：{{备案编号}}")
        .heading("一、会议概况")
        .body("议　　题：{{议题名称}}（{{议题编号}}，{{议题地点}}）", "会议时间：{{会议时间}}", "会议地点：{{会议地点}}",
            "主 持 人：{{主持人}}（{{主持岗位}}）", "解决层级：{{解决层级}}，第{{会议次数}}次圆桌会",
            "到会情况：名单{{名单人数}}人，到会{{到会人数}}人，缺席{{缺席人数}}人。说明：{{到会说明}}。")
        .heading("二、参会人员")
        .table(new int[] {2, 6, 4, 7, 3}, row("序号", "类别", "姓名", "单位", "签到"),
            row("{{到会.序号}}", "{{到会.人员类别}}", "{{到会.姓名}}", "{{到会.单位}}", ""))
        .body("缺席人员：{{缺席名单}}。")
        .heading("三、五项议程")
        .table(new int[] {1, 8, 2}, row("序号", "议程", "进行情况"), row("{{议程.序号}}", "{{议程.议程内容}}", "{{议程.完成情况}}"))
        .heading("四、会议记录").body("{{会议记录}}")
        .heading("五、会上提问和答复")
        .table(new int[] {2, 6, 4, 5, 6}, row("序号", "问题", "答复单位", "答复期限", "答复"),
            row("{{提问.序号}}", "{{提问.问题}}", "{{提问.答复单位}}", "{{提问.答复期限}}", "{{提问.答复}}"))
        .heading("六、协商结果")
        .table(KEY_AND_VALUE, row("结果", "{{协商结果}}"), row("做什么", "{{协商决议}}"), row("谁负责", "{{责任人}}"),
            row("何时完成", "{{完成时间}}"), row("资金或其他资源", "{{资金或其他资源}}"), row("不同意见", "{{不同意见}}"),
            row("下一步安排", "{{下一步安排}}"))
        .heading("七、另行安排的事项").body("{{另行安排.序号}}　{{另行安排.事项}}")
        .signature("主持人（签字）：　　　　　　", "记录人（签字）：　　　　　　", "{{社区}}", "{{成文日期}}");
  }

  private static PaperDraft deliberationPlan() {
    return new PaperDraft("幸福圆桌会议事方案").number("会议编号：{{会议编号}}")
        .heading("一、议题").body("{{议题名称}}（{{议题编号}}，{{议题地点}}），由{{解决层级}}解决。")
        .heading("二、分析研判").body("性质：{{性质}}", "内容：{{内容}}", "影响：{{影响}}", "范围：{{范围}}", "可行性：{{可行性说明}}",
            "政策法规依据：{{政策法规依据}}")
        .heading("三、时间和地点").body("时间：{{计划时间}}", "地点：{{会议地点}}", "主持：{{主持人}}（{{主持岗位}}）")
        .heading("四、参会人员（{{参会人数}}人）")
        .table(new int[] {1, 3, 2, 4}, row("序号", "类别", "姓名", "单位"),
            row("{{参会.序号}}", "{{参会.人员类别}}", "{{参会.姓名}}", "{{参会.单位}}"))
        .heading("五、议程").body("{{议程安排}}")
        .heading("六、有关要求").body("{{有关要求}}")
        .heading("七、注意事项").body("{{注意事项}}")
        .heading("八、会前沟通").body("沟通领导：{{会前沟通领导}}", "沟通结果：{{会前沟通结果}}")
        .signature("{{社区}}", "{{成文日期}}");
  }

  private static PaperDraft meetingNotice() {
    return new PaperDraft("关于召开幸福圆桌会的通知").number("会议编号：{{会议编号}}")
        .addressee("各参会单位、各位代表：")
        .body("兹定于{{计划时间}}在{{会议地点}}召开幸福圆桌会，协商“{{议题名称}}”（{{议题编号}}）。现将有关事项通知如下。")
        .heading("一、议程").body("{{议程安排}}")
        .heading("二、参会人员（{{参会人数}}人）")
        .table(new int[] {1, 3, 2, 4}, row("序号", "类别", "姓名", "单位"),
            row("{{参会.序号}}", "{{参会.人员类别}}", "{{参会.姓名}}", "{{参会.单位}}"))
        .heading("三、有关要求").body("{{有关要求}}")
        .heading("四、注意事项").body("{{注意事项}}", "请准时参加；不能参加的，请及早告知。")
        .signature("{{社区}}", "{{成文日期}}");
  }

  private static PaperDraft taskPlan() {
    return new PaperDraft("项目攻坚任务计划书").number("{{议题编号}}　第{{稿次}}稿")
        .heading("一、项目").body("{{议题名称}}（{{社区}}，{{议题地点}}）", "承办单位：{{承办单位}}", "挂帅督办：{{挂帅领导}}")
        .heading("二、任务计划").body("{{任务计划书}}")
        .heading("三、时间表").body("{{时间表}}", "完成时限：{{完成时限}}")
        .heading("四、路线图").body("{{路线图}}")
        .heading("五、责任人").body("{{责任人}}")
        .heading("六、资金和其他资源").body("金额：{{金额}}", "资金来源：{{资金来源}}", "其他资源：{{其他资源}}")
        .heading("七、实施单元（成熟一个、实施一个）").body("{{实施单元}}")
        .heading("八、征求意见")
        .table(new int[] {1, 4, 2, 4}, row("序号", "单位或个人", "意见", "说明"),
            row("{{征求意见.序号}}", "{{征求意见.单位或个人}}", "{{征求意见.意见}}", "{{征求意见.说明}}"))
        .signature("编制人：{{编制人}}", "{{承办单位}}", "{{成文日期}}");
  }

  private static PaperDraft notice() {
    return new PaperDraft("幸福圆桌会项目公示").number("公示编号：{{公示编号}}")
        .body("根据“幸福圆桌会”工作规范，现将下列项目予以公示，接受群众监督。")
        .body("{{公示内容}}")
        .body("公示期共{{工作日数}}个工作日，至{{公示截止}}截止。公示期间有异议的，请向{{社区}}实名提出，或者扫二维码在网上提出。")
        .body("{{二维码}}")
        .signature("{{社区}}", "{{成文日期}}");
  }

  private static PaperDraft order() {
    return new PaperDraft("督　办　单").number("督办单编号：{{督办单编号}}")
        .heading("一、督办事项").body("{{议题名称}}（{{议题编号}}，{{社区}}，{{议题地点}}）", "办理步骤：{{办理步骤}}；原定时限：{{原定时限}}；完成时限：{{完成时限}}")
        .heading("二、存在的问题").body("{{存在的问题}}")
        .heading("三、责任方和要求")
        .table(new int[] {2, 5, 6, 5, 6}, row("序号", "责任方", "要做的事", "落实时限", "答复"),
            row("{{责任方.序号}}", "{{责任方.单位}}", "{{责任方.要做的事}}", "{{责任方.落实时限}}", "{{责任方.答复}}"))
        .body("请各责任方在落实时限前办结，并书面答复办理情况。逾期不办、敷衍应付的，按规定移送区纪委区监委。")
        .signature("签发：{{签发岗位}}", "{{成文日期}}");
  }

  private static PaperDraft evaluation() {
    return new PaperDraft("幸福圆桌会项目效果评议结果").number("{{议题编号}}")
        .heading("一、项目").body("{{议题名称}}（{{社区}}，{{议题地点}}）")
        .heading("二、共谋").body("{{共谋}}")
        .heading("三、共建").body("{{共建}}")
        .heading("四、共享").body("{{共享}}")
        .heading("五、共评").body("{{共评}}")
        .heading("六、居民评议（{{评议人数}}人）")
        .table(new int[] {1, 1, 1, 1}, row("很满意", "满意", "基本满意", "不满意"), row("{{很满意}}", "{{满意}}", "{{基本满意}}", "{{不满意}}"))
        .body("评议结果公示于：{{公示地点}}。")
        .signature("{{社区}}", "{{成文日期}}");
  }

  private static PaperDraft letter() {
    return new PaperDraft("移　送　书").number("移送编号：{{移送编号}}")
        .addressee("区纪委区监委：")
        .body("在“{{议题名称}}”（{{议题编号}}）办理中，发现有关单位{{移送情形}}，现依照有关规定移送，请依规依纪处置。")
        .heading("一、涉及单位").body("{{涉及单位}}")
        .heading("二、事实").body("{{事实}}")
        .heading("三、确认意见").body("{{确认意见}}")
        .heading("四、案卷")
        .table(new int[] {1, 8}, row("序号", "材料"), row("{{案卷.序号}}", "{{案卷.材料}}"))
        .body("案卷封印（SHA-256）：{{案卷封印}}", "请于{{签收期限}}前签收。本件及案卷不对外公开。")
        .signature("幸福圆桌会理事会办公室", "{{成文日期}}");
  }

  private static String[] row(String... cells) {
    return cells;
  }
}
