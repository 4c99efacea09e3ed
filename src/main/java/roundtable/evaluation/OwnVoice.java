package roundtable.evaluation;

/** How far whoever raised a topic has come in judging it. */
public enum OwnVoice {
  /** It is not judged now, and nothing was said. */
  NONE,
  /** They are asked, or may still contradict. */
  ASKED,
  /** They said something and can read the answer. */
  SAID
}
