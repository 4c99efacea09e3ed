package roundtable.implementation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.deliberation.FollowUp;
import roundtable.deliberation.FollowUpDesk;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;

/** ⑧ 跟进度 beside step 6: what is reported there is not written once more, and empty words count here no more than there. */
@Service
@Transactional
public class ProgressNoteDesk {

  private static final int LONGEST = 1000;
  private final FollowUpDesk followUps;
  private final NoteDesk notes;
  private final JdbcClient jdbc;

  ProgressNoteDesk(FollowUpDesk followUps, NoteDesk notes, JdbcClient jdbc) {
    this.followUps = followUps;
    this.notes = notes;
    this.jdbc = jdbc;
  }

  /**
   * Records what the community found; words that say nothing new are marked 无新进展 in the timeline (R99).
   *
   * @throws Refusal when nothing was written and step 6 has no report either
   */
  public void follow(TopicNumber topic, FollowUp followUp, Official by) {
    followUps.follow(topic, followUp.isTold() ? followUp : followUp.toldBy(reported(topic)), by);
    if (followUp.isTold()) {
      notes.note(topic, NoteOccasion.FOLLOW_UP, followUp.followed(), false, by);
    }
  }

  private String reported(TopicNumber topic) {
    var latest = jdbc.sql("select units_done, units_total, content from progress where topic = ? order by id desc limit 1")
        .param(topic.value())
        .query((row, n) -> "见项目进展%s：%s".formatted(new UnitCount(row.getInt(1), row.getInt(2)), row.getString(3))).optional()
        .orElseThrow(() -> new Refusal("请填写跟进情况：项目实施中还没有登记进展，写明看了什么、谁在做、何时完成"));
    return latest.length() <= LONGEST ? latest : latest.substring(0, LONGEST - 1) + "…";
  }
}
