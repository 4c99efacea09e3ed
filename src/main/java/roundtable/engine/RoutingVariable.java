package roundtable.engine;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every process variable there is; facts live in tables, only routing lives here. */
enum RoutingVariable {
  /** What the last task or table came to; the next gateway reads it. */
  OUTCOME("outcome"),
  /** Which notice a publicity window runs for. */
  NOTICE_NUMBER("noticeNumber"),
  /** Which objection an answer is for. */
  OBJECTION_NUMBER("objectionNumber"),
  /** Which party's consent a task asks for. */
  CONSENT_ID("consentId"),
  /** Which referral a sealed process is for; its facts are in no variable. */
  REFERRAL_NUMBER("referralNumber"),
  /** Which turn of a step a supervision or a stopped clock is about. */
  CLOCK_ID("clockId"),
  /** Which order has to be answered. */
  ORDER_NUMBER("orderNumber"),
  /** Which party of an order a task asks. */
  PARTY_ID("partyId"),
  /** Which whistle a process is for. */
  WHISTLE_NUMBER("whistleNumber"),
  /** Which department's report-in a task is about. */
  REPORT_IN_ID("reportInId"),
  /** Which late task a post above sees to. */
  DELAY_ID("delayId"),
  /** Which question from the table a unit answers. */
  QUESTION_ID("questionId"),
  /** Which unit's sheet a task is about. */
  SHEET_ID("sheetId"),
  /** Which resolution of a dispatch meeting a unit carries out. */
  DISPATCH_RESOLUTION_ID("dispatchResolutionId");

  /** What the engine itself keeps for a task that is done by several. */
  private static final Stream<String> OF_THE_ENGINE =
      Stream.of("nrOfInstances", "nrOfCompletedInstances", "nrOfActiveInstances", "loopCounter");
  private static final Set<String> IDS =
      Stream.concat(Arrays.stream(values()).map(RoutingVariable::id), OF_THE_ENGINE).collect(Collectors.toSet());

  private final String id;

  RoutingVariable(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }

  static Set<String> ids() {
    return IDS;
  }
}
