package roundtable.whistle;

import java.time.LocalDate;

/**
 * An open report-in as a list shows it.
 *
 * @param state Chinese, such as 待报到
 * @param dueOn last day for reporting in; null while the year's schedule is unknown
 * @param overdue whether nobody has reported in by then
 * @param urged whether it was urged (催办)
 * @param ordered whether an order about it is open (督办单)
 * @param arrivedOn null before the department came
 * @param promisedBy until when the rest is promised; null without a promise
 */
public record WhistleLine(String whistle, String topic, String title, String place, LocalDate wantedOn, boolean urgent,
    String department, String state, LocalDate dueOn, boolean overdue, boolean urged, boolean ordered, LocalDate arrivedOn,
    LocalDate promisedBy) {}
