package roundtable.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.rules.LegalFloor;
import roundtable.rules.RuleTable;
import roundtable.rules.TableContent;
import roundtable.rules.TableFile;

/** 规则库: every table in force at once, taken along and brought back; what is brought becomes drafts, never a version. */
@Service
@Transactional
public class RuleBookDesk {

  private final PolicyOfficers officers;
  private final PublishedVersions versions;
  private final OpenDrafts drafts;
  private final TableFile files;
  private final PolicyJournal journal;

  RuleBookDesk(PolicyOfficers officers, PublishedVersions versions, OpenDrafts drafts, TableFile files, PolicyJournal journal) {
    this.officers = officers;
    this.versions = versions;
    this.drafts = drafts;
    this.files = files;
    this.journal = journal;
  }

  /** The DMN file of every table's version in force, by the table's id. */
  @Transactional(readOnly = true)
  public Map<String, String> inForce(String person) {
    officers.acting(person);
    Map<String, String> book = new LinkedHashMap<>();
    Arrays.stream(RuleTable.values()).forEach(table -> book.put(table.id(), versions.dmn(table, versions.inForce(table).version())));
    return book;
  }

  /**
   * Makes a draft of every table that differs from what is in force; of all or, when one is refused, of none.
   *
   * @param book DMN files by the table's id
   * @return the drafts, without those tables that are as they were
   */
  public List<DraftSheet> bring(Map<String, String> book, String person) {
    Official by = officers.acting(person);
    if (book.isEmpty()) {
      throw new Refusal("规则库文件中没有决策表");
    }
    List<DraftSheet> opened = new ArrayList<>();
    book.forEach((id, dmn) -> bring(RuleTable.of(id), dmn, by, opened));
    return opened;
  }

  private void bring(RuleTable table, String dmn, Official by, List<DraftSheet> opened) {
    TableContent brought = files.read(table, dmn);
    LegalFloor.check(brought);
    int base = versions.inForce(table).version();
    List<RowChange> changes = RowChange.between(versions.content(table, base), brought);
    if (!changes.isEmpty()) {
      RuleDraft draft = drafts.open(table, base, by.person());
      journal.record(draft, by, PolicyEvent.Kind.OPENED, "由规则库文件导入，与第%d版相比改动%d行".formatted(base, changes.size()));
      draft.edit(drafts.framed(table, base, dmn), by.person(), drafts.now());
      opened.add(drafts.shown(drafts.save(draft), by.person()));
    }
  }
}
