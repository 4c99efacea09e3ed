package roundtable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static roundtable.browser.PolicyWalk.button;
import static roundtable.browser.PolicyWalk.seen;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 调度会 from the call to the resolution carried out (R8); and a long export that somebody stops. */
class DispatchIT extends TimeWalk {

  private static final String MEETING = "2022年2月15日调度会";
  private static final String WALL = "YT-2022-00008";
  private static final int EACH_YEAR = 65_536;
  @Autowired private JdbcClient jdbc;

  @Test
  @DisplayName("召集、核定议程、记录会议、落实、退回、核实；承办部门打得开这件议题的台账")
  void fromTheCallToTheResolutionCarriedOut() {
    var page = tasklistOf(SECRETARIAT, Screen.DESK).page();
    itIs(page, "2022-02-12T09:00:00+08:00");
    call(page);
    agenda();
    itIs(page, "2022-02-15T15:00:00+08:00");
    minutes();
    carriedOut();
    var review = opened(SECRETARIAT, "核实落实情况：围墙破损修缮");
    review.mark("核实意见", "退回").type("理由", "没有写什么时候修好");
    sent(review);
    assertThat(review.refusal()).containsText("退回的，请写明理由和新的完成日期");
    look(review, "dispatch-review");
    review.mark("核实意见", "已落实");
    done(review, "核实落实情况：围墙破损修缮");
  }

  private static void call(Page page) {
    page.reload();
    page.getByText("发起流程").click();
    page.locator(".modal-content").getByText("调度会", new Locator.GetByTextOptions().setExact(true)).click();
    var form = new TaskPage(page, "调度会");
    form.type("会议地点", "区委三楼会议室");
    form.input("会议日期").fill("2022年2月15日");
    form.input("会议日期").press("Enter");
    Sight.keep(page, "dispatch-call-1440");
    page.setViewportSize(390, 844);
    Sight.keep(page, "dispatch-call-390");
    page.setViewportSize(1440, 900);
    page.locator(".modal-footer").getByText("发起", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".modal-content")).hasCount(0);
  }

  private void agenda() {
    var task = opened(SECRETARIAT, "核定议程：" + MEETING);
    assertThat(task.page().locator(".fjs-form a[href='/ledger/topics/%s']".formatted(WALL))).isVisible();
    task.type("不上会的议题", "YT-2022-00009，社区已经选好址").type("另外上会的议题", "YT-2022-99999，要区里统筹");
    sent(task);
    assertThat(task.refusal()).containsText("没有编号为YT-2022-99999的议题");
    task.type("另外上会的议题", "YT-2022-00001，涉及资金，要区里统筹");
    look(task, "dispatch-agenda");
    done(task, "核定议程：" + MEETING);
  }

  private void minutes() {
    var task = opened(SECRETARIAT, "记录会议：" + MEETING);
    assertThat(task.input("讨论情况")).hasValue(Pattern.compile(WALL + "，"));
    assertThat(task.input("讨论情况")).not().hasValue(Pattern.compile("YT-2022-00009"));
    task.mark("是否召开", "已召开").type("会议纪要", "逐项研究难点问题。")
        .type("议定事项", WALL + "，住建部门，2022年2月18日，鉴定围墙并提出处理办法");
    sent(task);
    assertThat(task.refusal()).containsText("没有找到单位“住建部门”，请填写单位全称");
    task.type("议定事项", WALL + "，区住建局，2022年2月18日，鉴定围墙并提出处理办法");
    look(task, "dispatch-minutes");
    done(task, "记录会议：" + MEETING);
  }

  private void carriedOut() {
    var task = opened("zjj.lianluo", "落实议定事项：围墙破损修缮");
    look(task, "dispatch-carry-out");
    var topic = task.page().waitForPopup(() -> task.page().locator(".fjs-form").getByText("打开台账").click());
    assertThat(topic.locator("h1")).containsText("围墙破损修缮");
    assertThat(topic.locator("#timeline").first()).isVisible();
    assertThat(topic.getByText("调度会议定").first()).isVisible();
    seen(topic, "dispatch-topic-1440");
    topic.navigate(address() + "/ledger/topics/YT-2022-00009");
    assertThat(topic.getByRole(AriaRole.ALERT).first()).containsText("不在您的查看范围");
    topic.close();
    task.type("落实情况", "2月16日现场鉴定，北段倾斜，已设警戒线，维修方案报街道");
    done(task, "落实议定事项：围墙破损修缮");
  }

  /** As long as such a ledger takes: so many topics of past years, and the export is stopped while it runs. */
  @Test
  @DisplayName("正在生成的导出：看得到进度，取消以后不再生成，没有文件；刷新页面以后还在")
  void aRunningExportIsStopped() {
    pastYears();
    var page = ledger(SECRETARIAT, 390, 844, "/ledger?receivedTo=1999-12-31");
    button(page, "导出 Excel").click();
    assertThat(page.getByText(Pattern.compile("正在生成“圆桌会台账.+”：\\d+/2\\d{5}件"))).isVisible();
    assertThat(page.locator("progress")).isVisible();
    seen(page, "export-running-390");
    page.reload();
    button(page, "取消导出").click();
    assertThat(page.getByText("导出已取消，没有生成文件。")).isVisible();
    seen(page, "export-cancelled-390");
    page.reload();
    assertThat(page.getByText("导出已取消，没有生成文件。")).isVisible();
    assertThat(page.getByText("下载")).hasCount(0);
    button(page, "收起").click();
    jdbc.sql("delete from ledger_line where topic like 'YT-199%'").update();
  }

  /** Four rows, then again and again as many more; the same statement on both databases. */
  private void pastYears() {
    for (var year = 1996; year < 2000; year++) {
      jdbc.sql("""
          insert into ledger_line (topic, since, seq, title, source, street, community, received_on, state, closed_on)
          select :number, date '1999-12-01', 1, '往年议题', l.source, l.street, l.community, date '1999-01-01', 'CLOSED', date '1999-12-01'
            from ledger_line l where l.topic = 'YT-2022-00001'""").param("number", "YT-%d-00000".formatted(year)).update();
    }
    for (var by = 1; by < EACH_YEAR; by *= 2) {
      jdbc.sql("""
          insert into ledger_line (topic, since, seq, title, source, street, community, received_on, state, closed_on)
          select substring(l.topic, 1, 8) || lpad(cast(cast(substring(l.topic, 9, 5) as integer) + :by as varchar(5)), 5, '0'), l.since, l.seq, l.title,
              l.source, l.street, l.community, l.received_on, l.state, l.closed_on
            from ledger_line l where l.topic like 'YT-199%'""").param("by", by).update();
    }
  }
}
