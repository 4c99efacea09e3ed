package roundtable.whistle;

import java.time.LocalDate;

/**
 * 到场记录: who came when, what they found, what was done.
 *
 * @param promisedBy until when the rest is promised; null without a promise
 */
record Arrival(String people, LocalDate arrivedOn, String findings, String measures, LocalDate promisedBy) {}
