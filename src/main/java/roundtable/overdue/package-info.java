/** 时限和督办: each step's dates, and what follows when they pass: 催办、督办、提请移送、巡查 (R16, R46, R47, R94, R99). */
@ApplicationModule(allowedDependencies = {"kernel", "memory", "rules", "calendar", "organisation", "journal", "topic", "implementation"})
package roundtable.overdue;

import org.springframework.modulith.ApplicationModule;
