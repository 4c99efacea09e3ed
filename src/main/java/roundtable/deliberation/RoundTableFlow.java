package roundtable.deliberation;

import roundtable.kernel.TopicNumber;

/** What a round-table tells the processes that wait for it. */
public interface RoundTableFlow {

  /** A round-table was called: the ten steps of its method begin. */
  void called(TopicNumber topic);

  /** ④ 先沟通 is done: the deliberation plan stands, the topic goes on to step 4. */
  void planReady(TopicNumber topic);

  /** Another post presides, since a higher level took the topic over: the plan lies before it. */
  void presiderChanged(TopicNumber topic, String post);
  /** Whether the leader whom the table needs does not come, nor anybody instead: the community sees it before the meeting. */
  void leaderMissing(TopicNumber topic, boolean missing);

  /** Something was asked at the table that a unit has to answer (R15). */
  void questionAsked(TopicNumber topic, long question);

  /** ⑥ 议好事 is done: the topic goes on with what was resolved. */
  void resolutionReached(TopicNumber topic);
}
