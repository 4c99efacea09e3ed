package roundtable.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import roundtable.kernel.DueWorkDone;
import roundtable.returns.SheetDrawingDesk;

/** 每月、每年第一个工作日: draws up the sheets of all units; one look an hour for the district, no timer a unit (R41, R42). */
@Component
public class SheetClock {

  private static final Logger LOG = LoggerFactory.getLogger(SheetClock.class);
  private final SheetDrawingDesk returns;
  private final OneNodeAtATime oneNode;

  SheetClock(SheetDrawingDesk returns, OneNodeAtATime oneNode) {
    this.returns = returns;
    this.oneNode = oneNode;
  }

  /** Idempotent. */
  @Scheduled(cron = "0 20 * * * *", zone = "Asia/Shanghai")
  public void drawUp() {
    oneNode.run(returns::drawUpDue);
  }

  // after the engine has followed the clock; what cannot be drawn up is told, and stops neither the start nor the clock
  @EventListener({ApplicationReadyEvent.class, DueWorkDone.class})
  @Order(3)
  void drawUpNow() {
    try {
      drawUp();
    } catch (RuntimeException failed) {
      LOG.error("交账单没有编制成功，下一个整点再试", failed);
    }
  }
}
