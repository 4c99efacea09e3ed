/** 时间线: the append-only record of what happened to a topic, who did it, for which post, by which rule (R98). */
@ApplicationModule(allowedDependencies = {"kernel", "memory", "rules"})
package roundtable.journal;

import org.springframework.modulith.ApplicationModule;
