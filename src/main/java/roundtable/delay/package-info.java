/** 逾期任务: every open task that is over its date is urged and supervised, level by level, until it is done (R46, R94, R99). */
@ApplicationModule(allowedDependencies = {"kernel", "rules", "calendar", "organisation", "journal", "implementation", "commonorder"})
package roundtable.delay;

import org.springframework.modulith.ApplicationModule;
