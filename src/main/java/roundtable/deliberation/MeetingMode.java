package roundtable.deliberation;

import roundtable.kernel.Labelled;

/** How people come together (R57): “云直播”和线上协商 are tried out in pilot communities. */
public enum MeetingMode implements Labelled {
  ON_SITE("现场召开"),
  ONLINE("线上协商"),
  STREAMED("现场召开，同时云直播");

  private final String label;

  MeetingMode(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
