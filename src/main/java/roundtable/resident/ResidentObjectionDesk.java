package roundtable.resident;

import org.springframework.stereotype.Service;
import roundtable.kernel.Official;
import roundtable.publicity.ObjectionDesk;

/** 网上异议: by the rules of the window, as those that come by paper (A9). */
@Service
public class ResidentObjectionDesk {

  private final Submissions submissions;
  private final ObjectionDesk objections;

  ResidentObjectionDesk(Submissions submissions, ObjectionDesk objections) {
    this.submissions = submissions;
    this.objections = objections;
  }

  /** Receives an objection now, once for each form; in time or late is decided under the notice's lock, to the second. */
  public ResidentReceipt object(String form, Sender sender, String notice, String objector, String contact, String content) {
    return submissions.once(form, sender.value(), number -> number.startsWith(notice + "-"),
        () -> objections.object(notice, objector, contact, content, Official.PORTAL).number());
  }
}
