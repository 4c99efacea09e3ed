/** 文书: what leaves the house as a file; papers in Word are put together from the facts by SQL, which changes none (R79). */
@ApplicationModule(allowedDependencies = {"kernel", "organisation", "outbox", "topic", "deliberation", "discipline"})
package roundtable.documents;

import org.springframework.modulith.ApplicationModule;
