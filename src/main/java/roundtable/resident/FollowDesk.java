package roundtable.resident;

import org.springframework.stereotype.Service;
import roundtable.kernel.AccessRefusal;

/** 查进度: who has the number and its code is its sender; a wrong number and a wrong code sound the same. */
@Service
public class FollowDesk {

  private final Submissions submissions;
  private final SubmissionLimit limit;

  FollowDesk(Submissions submissions, SubmissionLimit limit) {
    this.submissions = submissions;
    this.limit = limit;
  }

  /**
   * Lets pass who has both.
   *
   * @return the code as it was given out, however it was typed
   * @throws AccessRefusal else; whoever is wrong too often waits, also with what is right
   */
  public String enter(String number, String code, Sender sender) {
    var asked = number.substring(0, Math.min(40, number.length()));
    limit.refuseMore(SubmissionLimit.GUESSED, sender.value());
    limit.refuseMore(SubmissionLimit.GUESSED_NUMBER, asked);
    if (!submissions.isRight(asked, code)) {
      limit.count(SubmissionLimit.GUESSED, sender.value());
      limit.count(SubmissionLimit.GUESSED_NUMBER, asked);
      throw new AccessRefusal("编号或者查询码不对，请核对后再试；忘了查询码，请到社区（村）查询");
    }
    return QueryCode.typed(code).value();
  }
}
