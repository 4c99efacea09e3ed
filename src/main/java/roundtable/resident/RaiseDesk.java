package roundtable.resident;

import java.util.List;
import org.springframework.stereotype.Service;
import roundtable.evidence.EvidenceDesk;
import roundtable.evidence.Photo;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;
import roundtable.topic.Intake;
import roundtable.topic.TopicDesk;
import roundtable.topic.TopicFlow;

/** 提议题: what a resident raises on the portal becomes a topic that waits for its screening (R28, R67, R68, R116). */
@Service
public class RaiseDesk {

  private final Submissions submissions;
  private final TopicDesk topics;
  private final TopicFlow flow;
  private final EvidenceDesk evidence;

  RaiseDesk(Submissions submissions, TopicDesk topics, TopicFlow flow, EvidenceDesk evidence) {
    this.submissions = submissions;
    this.topics = topics;
    this.flow = flow;
    this.evidence = evidence;
  }

  /**
   * Registers the topic, begins its seven steps and keeps its photos; all of it or nothing, and once for each form.
   *
   * @param community code of the community or village that it is about
   */
  public ResidentReceipt raise(String form, Sender sender, Intake intake, String community, List<Photo> photos) {
    return submissions.once(form, sender.value(), number -> TopicNumber.find(number).isPresent(), () -> {
      var topic = topics.register(intake, community, Official.PORTAL).number();
      flow.raised(topic);
      photos.forEach(photo -> evidence.attach(topic, photo));
      return topic.value();
    });
  }
}
