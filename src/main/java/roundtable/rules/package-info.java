/** 决策表: the ten decision tables as the domain sees them; what they decide, in which version, by which rows. */
@ApplicationModule(allowedDependencies = {"kernel"})
package roundtable.rules;

import org.springframework.modulith.ApplicationModule;
