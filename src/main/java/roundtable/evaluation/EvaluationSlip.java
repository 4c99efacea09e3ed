package roundtable.evaluation;

import roundtable.kernel.TopicNumber;

/**
 * What whoever has a code sees.
 *
 * @param title of the topic, unmasked
 * @param closed why it can no longer be used; null while it can
 * @param onlyDissatisfied the result was published: only 不满意 can still be said
 * @param lastDay the last day for it, written out; null before the result was published
 * @param said what was said with this code; null before
 * @param answer the written answer to it; null while there is none
 */
public record EvaluationSlip(TopicNumber topic, String title, String closed, boolean onlyDissatisfied, String lastDay,
    EvaluationVoice said, String answer) {}
