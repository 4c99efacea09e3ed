/** Only in the demo profile: the sample district, topics in every step, and a clock that can be set forward. */
@ApplicationModule(allowedDependencies = {"kernel", "organisation", "topic", "opinion", "deliberation", "publicity", "implementation", "calendar"})
package roundtable.demo;

import org.springframework.modulith.ApplicationModule;
