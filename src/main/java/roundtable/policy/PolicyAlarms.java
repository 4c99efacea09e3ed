package roundtable.policy;

import java.time.LocalDate;
import java.util.List;

/**
 * What stands at the head of the desk.
 *
 * @param today the server's day: before it nothing can come into force
 */
public record PolicyAlarms(LocalDate today, List<PolicyAlarm> alarms) {}
