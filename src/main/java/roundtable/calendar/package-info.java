/** 工作日: working days by the schedule of the State Council, make-up workdays included (R36, A8). */
@ApplicationModule(allowedDependencies = {"kernel", "rules"})
package roundtable.calendar;

import org.springframework.modulith.ApplicationModule;
