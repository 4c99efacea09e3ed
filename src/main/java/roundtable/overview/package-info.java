/** 总览: what the secretariat, leaders and streets see of the whole at a glance, each number with its list (R3, R8, R94); reads the facts by SQL, changes none. */
@ApplicationModule(allowedDependencies = {"kernel", "calendar", "ledger"})
package roundtable.overview;

import org.springframework.modulith.ApplicationModule;
