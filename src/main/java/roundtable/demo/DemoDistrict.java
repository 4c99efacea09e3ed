package roundtable.demo;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** On the first start the people of the sample district work through {@code demo/acts.json}; then the demo is open. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "roundtable.demo.topics", matchIfMissing = true)
class DemoDistrict {

  private static final Logger LOG = LoggerFactory.getLogger(DemoDistrict.class);
  private final DemoOfficials officials;
  private final DemoTime time;
  private final Environment environment;

  DemoDistrict(DemoOfficials officials, DemoTime time, Environment environment) {
    this.officials = officials;
    this.time = time;
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.LOWEST_PRECEDENCE)
  void open() {
    if (!officials.haveBegun()) {
      LOG.info("首次启动：正在准备示例议题……");
      play(DemoScript.read());
    }
    welcome();
  }

  private void play(DemoScript script) {
    var numbers = new HashMap<String, String>();
    script.acts().forEach(act -> play(act, numbers));
  }

  private void play(DemoScript.Act act, Map<String, String> numbers) {
    time.reach(act.time().toInstant());
    if (act.process() != null) {
      officials.start(act.registrar(), act.process(), act.answers());
    } else if (act.registrar() != null) {
      numbers.put(act.topic(), officials.register(act.registrar(), act.answers()));
    } else if (act.task() != null) {
      officials.complete(numbers.get(act.topic()), act.task(), act.answers());
    }
  }

  private void welcome() {
    var address = "http://localhost:" + environment.getProperty("local.server.port");
    LOG.info("""
        幸福圆桌会（演示）已启动，现在是 {}
          首页        {}/
          待办        {}/camunda/app/tasklist/
          流程监控    {}/camunda/app/cockpit/
          演示账号（密码都是 {}）：
            tlsc.zhuangan 铁路四村社区专干    tlsc.shuji 社区党组织书记    tlsc.minqing 民情理事会
            tlsc.jiandu   监督委员会          nz.lingdao 挂点街道领导      nz.lianluo   街道联络员
            qu.lingdao01  挂点区领导          zjj.lianluo 区住建局联络员   lsh.zhuanzhi01 理事会办公室
            lsh.mishu02   秘书长              jw.jiancha01 区纪委区监委      admin        系统管理员
          举报（区纪委区监委登录后打开，启用码 {}）：
                      {}/api/tasks/tip-offs""", time.now(), address, address, address,
        environment.getProperty("roundtable.demo.password"), environment.getProperty("roundtable.tip-off-opening-code"), address);
  }
}
