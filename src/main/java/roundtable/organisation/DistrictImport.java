package roundtable.organisation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a district from its CSV files: every bad row is named, and with a single one nothing changes (R7, A2). */
@Service
public class DistrictImport {

  private final DistrictStore store;

  DistrictImport(DistrictStore store) {
    this.store = store;
  }

  /**
   * Replaces units, posts, people, terms and linkages by what the files say; the same files again change nothing.
   *
   * @return what was read, or every row that must be corrected first
   */
  @Transactional
  public ImportReport importFrom(DistrictFiles files) {
    var problems = new Problems();
    var draft = DistrictDraft.read(files, problems);
    var plan = new PostPlan(draft);
    new UnitCheck(draft.units()).check();
    plan.check();
    new HoldingCheck(draft, plan).check();
    new LinkageCheck(draft, plan).check();
    new ContactPointCheck(draft).check();
    new GovernanceUnitCheck(draft).check();
    if (problems.isEmpty()) {
      store.replace(draft, plan.posts().values());
    }
    return problems.report(draft.rows());
  }
}
