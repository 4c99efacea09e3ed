/** 时限: each step's dates, from the time-limits table (R46, A11). */
@ApplicationModule(allowedDependencies = {"kernel", "memory", "rules", "calendar", "organisation", "journal", "topic"})
package roundtable.overdue;

import org.springframework.modulith.ApplicationModule;
