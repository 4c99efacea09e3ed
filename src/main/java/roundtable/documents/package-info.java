/** 文书: what leaves the house as a file. */
@ApplicationModule(allowedDependencies = {"kernel", "outbox", "deliberation"})
package roundtable.documents;

import org.springframework.modulith.ApplicationModule;
