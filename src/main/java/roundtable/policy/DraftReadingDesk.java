package roundtable.policy;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** 谁在看这份草稿: the second officer reads that the first has it open; what both save is kept apart by its revision. */
@Service
public class DraftReadingDesk {

  private final PolicyOfficers officers;
  private final OpenDrafts drafts;
  private final DraftReadings readings;

  DraftReadingDesk(PolicyOfficers officers, OpenDrafts drafts, DraftReadings readings) {
    this.officers = officers;
    this.drafts = drafts;
    this.readings = readings;
  }

  /** Somebody looks at a draft; everybody else who has it open. */
  public List<DraftReading> beat(long id, String person) {
    officers.acting(person);
    RuleDraft draft = drafts.find(id);
    try {
      readings.beat(draft.id(), person);
    } catch (DuplicateKeyException otherWindow) {
      // their other window has just said the same
    }
    return readings.others(draft.id(), person);
  }
}
