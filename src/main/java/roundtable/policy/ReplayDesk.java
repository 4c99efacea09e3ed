package roundtable.policy;

import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Service;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.policy.ReplayReport.ReplayCase;
import roundtable.rules.LegalFloor;

/** 回放: what a draft would have decided about the cases of a period; nothing of it counts, and any of it can be stopped. */
@Service
public class ReplayDesk implements DisposableBean {

  private static final int SHOWN = 200;
  private static final int EXPORTED = 50_000;
  private static final int WAITING = 10;
  private final PolicyOfficers officers;
  private final OpenDrafts drafts;
  private final PolicyJournal journal;
  private final Replays replays;
  private final ReplayRun run;
  private final ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();

  ReplayDesk(PolicyOfficers officers, OpenDrafts drafts, PolicyJournal journal, Replays replays, ReplayRun run) {
    this.officers = officers;
    this.drafts = drafts;
    this.journal = journal;
    this.replays = replays;
    this.run = run;
    // one at a time on a node: the topics of today come first
    executor.setCorePoolSize(1);
    executor.setMaxPoolSize(1);
    executor.setQueueCapacity(WAITING);
    executor.setThreadNamePrefix("replay-");
    executor.initialize();
  }

  /** Begins a replay over the decisions between two days, both included; the answer does not wait for it. */
  public long begin(long draftId, LocalDate from, LocalDate to, String person) {
    Official by = officers.acting(person);
    RuleDraft draft = drafts.find(draftId);
    if (from == null || to == null || to.isBefore(from)) {
      throw new Refusal("请填写回放的起止日期，止日不早于起日");
    }
    LegalFloor.check(drafts.content(draft));
    long id = replays.begin(draft, from, to, person);
    journal.record(draft, by, PolicyEvent.Kind.REPLAYED, "回放%s至%s的判断".formatted(from, to));
    try {
      executor.execute(() -> run.run(id, new ReplayPeriod(draft.table(), from, to), draft.dmn()));
    } catch (TaskRejectedException busy) {
      replays.end(id, ReplayState.CANCELLED);
      throw new Refusal("正在进行的回放太多，请稍后再试");
    }
    return id;
  }

  /** How far it is and what it found. */
  public ReplayReport report(long id, String person) {
    officers.acting(person);
    Replays.Request request = replays.find(id);
    return new ReplayReport(id, drafts.find(request.draft()).table().id(), request.state(), request.from(), request.to(),
        request.asked(), request.total(), request.changed(), replays.byStreet(id), replays.cases(id, SHOWN));
  }

  /** Every changed case, at most {@value #EXPORTED}. */
  public List<ReplayCase> cases(long id, String person) {
    officers.acting(person);
    replays.find(id);
    return replays.cases(id, EXPORTED);
  }

  /** Stops it; what it found so far stays. */
  public void cancel(long id, String person) {
    officers.acting(person);
    replays.find(id);
    replays.end(id, ReplayState.CANCELLED);
  }

  @Override
  public void destroy() {
    executor.shutdown();
  }
}
